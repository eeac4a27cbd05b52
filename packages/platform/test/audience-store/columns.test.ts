import { openColumnsHarness } from './columns-harness.ts';
import { livingContract } from './living.suite.ts';
import { questionsContract } from './questions.suite.ts';
import { randomContract } from './random.suite.ts';

questionsContract('DuckDB with columns', openColumnsHarness({ alone: true }));
livingContract('DuckDB with columns', openColumnsHarness({ alone: false }));
randomContract('DuckDB with columns', openColumnsHarness({ alone: true }));
