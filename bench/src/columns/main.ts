import { deepStrictEqual } from 'node:assert';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { AudienceStore } from '@marquee/core';
import type { Condition, Day, Definition } from '@marquee/dsl';
import { createDuckdbAudienceStore, openDuckdb, withColumns } from '@marquee/platform/testing';
import { everyone } from '../check.ts';
import { fieldsUsed } from '../definitions.ts';
import { load } from '../load.ts';
import { machineLine } from '../machine.ts';
import { milliseconds, quantile, timed } from '../statistics.ts';
import { askedOnce } from './asked.ts';

/**
 * Columns against DuckDB alone, over one file in one run: each question is asked of both, once, in turns, and their answers are asserted equal. Of several
 * sizes also the slope of time against moviegoers. Writes bench/results/<date>-columns-<moviegoers>.md.
 *
 *   npm run columns -w @marquee/bench -- [--moviegoers 100000 [--moviegoers 1000000]] [--seed 1] [--until 2026-06-30] | --data DIR [--data DIR]
 */
const { values } = parseArgs({
  options: {
    moviegoers: { type: 'string', multiple: true, default: ['100000'] },
    seed: { type: 'string', default: '1' },
    until: { type: 'string', default: '2026-06-30' },
    data: { type: 'string', multiple: true, default: [] },
  },
});
const { seed, until } = values;
const say = (line: string) => console.error(line);

/** Milliseconds of both, each definition asked once of each, the one that begins in turns. */
interface Both {
  readonly ofColumns: readonly number[];
  readonly ofDuckdb: readonly number[];
}
interface Measured {
  readonly moviegoers: number;
  readonly visits: number;
  readonly madeIn: number;
  readonly laterIn: number;
  readonly bytes: number;
  readonly previews: Both;
  readonly edits: Both;
  readonly profiles: Both;
}

const question = (definition: Definition, asOf: Day) => ({ definition, asOf, scope: everyone, resolve: () => undefined });
type Ask = (store: AudienceStore, definition: Definition) => Promise<unknown>;

async function inTurns(columns: AudienceStore, duckdb: AudienceStore, asked: readonly Definition[], ask: Ask): Promise<Both> {
  const [ofColumns, ofDuckdb]: [number[], number[]] = [[], []];
  for (const [i, definition] of asked.entries()) {
    const sides = [
      [columns, ofColumns],
      [duckdb, ofDuckdb],
    ] as const;
    const answers: unknown[] = [];
    for (const [store, times] of i % 2 === 0 ? sides : [...sides].reverse()) {
      const { result, ms } = await timed(() => ask(store, definition));
      times.push(ms);
      answers.push(result);
    }
    deepStrictEqual(answers[0], answers[1], `Different answers to ${JSON.stringify(definition)}`);
  }
  return { ofColumns, ofDuckdb };
}

/** One condition that nobody asked before. */
function edited(i: number): Condition {
  return { kind: 'visits', during: { kind: 'last', count: 100 + i, unit: 'day' }, op: 'atLeast', value: 1 + (i % 3) };
}

/** Everything of one size, over the file of a data folder. */
async function measured(data: string): Promise<Measured> {
  const database = await openDuckdb(join(data, 'audience.duckdb'));
  const duckdb = createDuckdbAudienceStore(database);
  const kept = join(await mkdtemp(join(tmpdir(), 'marquee-columns-')), 'audience.columns');
  const threads = availableParallelism();
  const open = async () => {
    const store = withColumns(duckdb, database, { memory: 8e9, threads, lookMs: 60_000, file: kept });
    await store.columnsReady();
    return store;
  };
  const { ms: madeIn } = await timed(open);
  const { size } = await keptWhole(kept);
  const { result: columns, ms: laterIn } = await timed(open);
  const { moviegoers, visits, dataAsOf } = await duckdb.status();
  if (dataAsOf === null) throw new Error(`The data folder ${data} has no visits.`);
  const onRecord = new Map<string, readonly string[]>();
  for (const field of fieldsUsed)
    onRecord.set(
      field,
      (await duckdb.values({ scope: everyone, field, upTo: 0 })).slice(0, 50).map(({ value }) => value),
    );
  const definitions = askedOnce((field) => onRecord.get(field) ?? [], fieldsUsed, dataAsOf);
  const preview: Ask = (store, definition) => store.preview(question(definition, dataAsOf));
  const profile: Ask = (store, definition) => store.profile(question(definition, dataAsOf));
  // Both engines warm up on questions that are not among those timed.
  await inTurns(columns, duckdb, definitions.slice(-10), preview);
  await inTurns(columns, duckdb, definitions.slice(-2), profile);
  say(`${moviegoers} moviegoers: asking ${definitions.length - 10} questions`);
  const previews = await inTurns(columns, duckdb, definitions.slice(0, -10), preview);
  const base = definitions.find(({ where }) => where.kind === 'all' && where.of.length > 3) ?? definitions[0];
  const variants = Array.from(
    { length: 60 },
    (_, i): Definition => ({ version: 1, where: { kind: 'all', of: [base?.where as Condition, edited(i)] } }),
  );
  if (base) await preview(columns, base);
  const edits = await inTurns(columns, duckdb, variants, preview);
  const profiles = await inTurns(
    columns,
    duckdb,
    definitions.slice(0, 120).filter((_, i) => i % 6 === 0),
    profile,
  );
  await columns.close();
  await rm(dirname(kept), { recursive: true, force: true });
  return { moviegoers, visits, madeIn, laterIn, bytes: size, previews, edits, profiles };
}

/** The file once it is whole: it is written beside answers. */
async function keptWhole(path: string) {
  for (;;) {
    const found = await stat(path).catch(() => null);
    if (found) return found;
    await pause(50);
  }
}

const made: string[] = [...values.data];
if (made.length === 0)
  for (const moviegoers of values.moviegoers) {
    const folder = join(tmpdir(), 'marquee-bench', `${moviegoers}-${seed}-${until}`);
    made.push((await load({ moviegoers: Number(moviegoers), seed: Number(seed), until, folder, say })).data);
  }
const sizes: Measured[] = [];
for (const data of made) sizes.push(await measured(data));

const row = (name: string, { ofColumns, ofDuckdb }: Both) => {
  const cells = [0.5, 0.95].flatMap((share) => {
    const [mine, theirs] = [quantile(ofColumns, share), quantile(ofDuckdb, share)];
    return [milliseconds(mine), milliseconds(theirs), `${(theirs / mine).toFixed(1)} ×`];
  });
  return `| ${name} | ${ofColumns.length} | ${cells.join(' | ')} |`;
};
const section = ({ moviegoers, visits, madeIn, laterIn, bytes, previews, edits, profiles }: Measured) => `
## ${moviegoers.toLocaleString('en-US')} moviegoers, ${visits.toLocaleString('en-US')} visits

| asked | of them | columns, median | DuckDB, median | ratio | columns, p95 | DuckDB, p95 | ratio |
| --- | --- | --- | --- | --- | --- | --- | --- |
${row('previews, none asked before', previews)}
${row('previews of which one condition is new to columns', edits)}
${row('profiles, audience found before', profiles)}

Columns were made from the file in ${(madeIn / 1000).toFixed(1)} s, and read from their own at a later start in ${(laterIn / 1000).toFixed(1)} s; ${Math.round(bytes / 1e6)} MB, ${((bytes - 150 * moviegoers) / visits).toFixed(1)} bytes a visit if a moviegoer takes 150.
`;
/** The slope of the logarithm of time against that of moviegoers. */
const slope = (of: (one: Measured) => Both, share: number) => {
  const [small, large] = [sizes[0], sizes.at(-1)] as [Measured, Measured];
  const ratio = quantile(of(large).ofColumns, share) / quantile(of(small).ofColumns, share);
  return (Math.log(ratio) / Math.log(large.moviegoers / small.moviegoers)).toFixed(2);
};
const largest = sizes.at(-1) as Measured;
const report = `# Columns against DuckDB alone

\`npm run columns -w @marquee/bench\`: the questions of both asked once and in turns in one run over one file, every answer asserted equal. Milliseconds of the store alone, ${availableParallelism()} threads. No question was asked before; windows recur among them, as they do in the builder.
${sizes.map(section).join('')}${
  sizes.length > 1
    ? `
Slope of time against moviegoers: previews ${slope(({ previews }) => previews, 0.5)} in the middle and ${slope(({ previews }) => previews, 0.95)} at p95, edits ${slope(({ edits }) => edits, 0.95)} at p95, profiles ${slope(({ profiles }) => profiles, 0.95)} at p95.
`
    : ''
}
${machineLine()}
`;
const path = join(import.meta.dirname, '..', '..', 'results', `${new Date().toISOString().slice(0, 10)}-columns-${largest.moviegoers}.md`);
await writeFile(path, report);
console.log(report);
// Columns of the first opening hold the file open.
process.exit(0);
