import { openElasticsearchHarness } from './elasticsearch-harness.ts';
import { livingContract } from './living.suite.ts';
import { questionsContract } from './questions.suite.ts';
import { randomContract } from './random.suite.ts';

questionsContract('Elasticsearch', (today) => openElasticsearchHarness({ today }));
questionsContract('Elasticsearch with three shards', (today) => openElasticsearchHarness({ shards: 3, today }));
livingContract('Elasticsearch', (today) => openElasticsearchHarness({ today }));
randomContract('Elasticsearch', () => openElasticsearchHarness({ shards: 2 }));
