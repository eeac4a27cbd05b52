import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compileDuckdb, compileElasticsearch } from '@marquee/dsl';
import { type NamedCase, namedCases } from '@marquee/dsl/testing';

/** The compiled queries of every named case, one text an engine, for people to read as a difference when they change. */
export const goldens = [
  { engine: 'DuckDB', path: join(import.meta.dirname, '__golden__', 'duckdb.sql'), text: () => namedCases.map(duckdbText).join('\n') },
  {
    engine: 'Elasticsearch',
    path: join(import.meta.dirname, '__golden__', 'elasticsearch.txt'),
    text: () => namedCases.map(elasticsearchText).join('\n'),
  },
] as const;

const contextOf = ({ asOf, segments }: NamedCase) => ({
  asOf,
  resolve: (id: string) => (Object.hasOwn(segments, id) ? segments[id] : undefined),
});

/** Values are parameters and not in it. */
function duckdbText(one: NamedCase): string {
  const { tables, leaves, expressions, parameters } = compileDuckdb(one.definition, contextOf(one));
  return [
    `-- ${one.name}`,
    ...tables.map((table) => `TABLE ${table.name}: ${table.sql}`),
    ...leaves.map((leaf) => `LEAF ${leaf.name}: ${leaf.sql}`),
    `WHERE ${expressions.get('/where')}`,
    `-- ${parameters.length} parameters`,
    '',
  ].join('\n');
}

/** The query of the root, which holds those of all others. A long list of values is cut. */
function elasticsearchText(one: NamedCase): string {
  const query = compileElasticsearch(one.definition, contextOf(one)).queries.get('/where');
  const short = (_: string, value: unknown) => (Array.isArray(value) && value.length > 20 ? [...value.slice(0, 2), '…'] : value);
  return `# ${one.name}\n${JSON.stringify(query, short)}\n`;
}

/** Writes the golden files anew; their paths. */
export async function writeGolden(): Promise<readonly string[]> {
  for (const { path, text } of goldens) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text());
  }
  return goldens.map(({ path }) => path);
}
