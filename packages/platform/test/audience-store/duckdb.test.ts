import { openDuckdbHarness } from './duckdb-harness.ts';
import { livingContract } from './living.suite.ts';
import { questionsContract } from './questions.suite.ts';
import { randomContract } from './random.suite.ts';

questionsContract('DuckDB', openDuckdbHarness);
livingContract('DuckDB', openDuckdbHarness);
randomContract('DuckDB', openDuckdbHarness);
