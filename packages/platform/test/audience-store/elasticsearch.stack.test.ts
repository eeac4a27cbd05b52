import { answersContract } from './answers.suite.ts';
import { openElasticsearchHarness } from './elasticsearch-harness.ts';
import { livingContract } from './living.suite.ts';
import { randomContract } from './random.suite.ts';

answersContract('Elasticsearch', () => openElasticsearchHarness());
answersContract('Elasticsearch with three shards', () => openElasticsearchHarness({ shards: 3 }));
livingContract('Elasticsearch', (today) => openElasticsearchHarness({ today }));
randomContract('Elasticsearch', () => openElasticsearchHarness({ shards: 2 }));
