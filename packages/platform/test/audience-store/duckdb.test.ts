import { answersContract } from './answers.suite.ts';
import { openDuckdbHarness } from './duckdb-harness.ts';
import { livingContract } from './living.suite.ts';
import { randomContract } from './random.suite.ts';

answersContract('DuckDB', openDuckdbHarness);
livingContract('DuckDB', openDuckdbHarness);
randomContract('DuckDB', openDuckdbHarness);
