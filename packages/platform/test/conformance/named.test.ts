import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { openColumnsHarness } from '../audience-store/columns-harness.ts';
import { openDuckdbHarness } from '../audience-store/duckdb-harness.ts';
import { goldens } from './golden.ts';
import { namedSuite } from './named.suite.ts';

namedSuite('DuckDB', openDuckdbHarness);
namedSuite('columns', openColumnsHarness({ alone: true }));

it.each(goldens)(
  'named cases compile to the queries on file for $engine: regenerate with `npm run conformance -- --golden` and review the difference',
  async ({ path, text }) => {
    expect(text()).toBe(await readFile(path, 'utf8'));
  },
);
