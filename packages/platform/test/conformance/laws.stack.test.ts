import { openElasticsearch } from './elasticsearch-engine.ts';
import { lawsSuite } from './laws.suite.ts';

lawsSuite('Elasticsearch', openElasticsearch);
