import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compileDuckdb } from '@marquee/dsl';
import { type NamedCase, namedCases } from '@marquee/dsl/testing';

export const goldenPath = join(import.meta.dirname, '__golden__', 'duckdb.sql');

/** The SQL of every named case in one text, for people to read as a difference when it changes. Values are parameters and not in it. */
export function golden(): string {
  return `${namedCases.map(compiledText).join('\n')}`;
}

function compiledText(one: NamedCase): string {
  const resolve = (id: string) => (Object.hasOwn(one.segments, id) ? one.segments[id] : undefined);
  const { tables, leaves, expressions, parameters } = compileDuckdb(one.definition, { asOf: one.asOf, resolve });
  return [
    `-- ${one.name}`,
    ...tables.map((table) => `TABLE ${table.name}: ${table.sql}`),
    ...leaves.map((leaf) => `LEAF ${leaf.name}: ${leaf.sql}`),
    `WHERE ${expressions.get('/where')}`,
    `-- ${parameters.length} parameters`,
    '',
  ].join('\n');
}

/** Writes the golden file anew; its path. */
export async function writeGolden(): Promise<string> {
  await mkdir(dirname(goldenPath), { recursive: true });
  await writeFile(goldenPath, golden());
  return goldenPath;
}
