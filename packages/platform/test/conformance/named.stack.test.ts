import { openElasticsearchHarness } from '../audience-store/elasticsearch-harness.ts';
import { namedSuite } from './named.suite.ts';

namedSuite('Elasticsearch', () => openElasticsearchHarness());
