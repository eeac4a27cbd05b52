import { deepStrictEqual } from 'node:assert';
import { writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { AudienceStore } from '@marquee/core';
import type { Condition, Definition } from '@marquee/dsl';
import { createDuckdbAudienceStore, openDuckdb, withColumns } from '@marquee/platform/testing';
import { everyone } from '../check.ts';
import { fieldsUsed } from '../definitions.ts';
import { load } from '../load.ts';
import { machineLine } from '../machine.ts';
import { milliseconds, quantile, timed } from '../statistics.ts';
import { askedOnce } from './asked.ts';

/**
 * Columns against DuckDB alone, over one file in one run: each question is asked of both, once, in turns, and their answers are asserted equal. Writes
 * bench/results/<date>-columns-<moviegoers>.md.
 *
 *   npm run columns -w @marquee/bench -- [--moviegoers 100000] [--seed 1] [--until 2026-06-30] | --data DIR
 */
const { values } = parseArgs({
  options: {
    moviegoers: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    until: { type: 'string', default: '2026-06-30' },
    data: { type: 'string' },
  },
});
const say = (line: string) => console.error(line);
const folder = join(tmpdir(), 'marquee-bench', `${values.moviegoers}-${values.seed}-${values.until}`);
const made = values.data
  ? null
  : await load({ moviegoers: Number(values.moviegoers), seed: Number(values.seed), until: values.until, folder, say });
const data = values.data ?? made?.data ?? folder;

const database = await openDuckdb(join(data, 'audience.duckdb'));
const duckdb = createDuckdbAudienceStore(database);
const threads = availableParallelism();
const before = process.memoryUsage().arrayBuffers;
const { result: columns, ms: madeIn } = await timed(async () => {
  const store = withColumns(duckdb, database, { memory: 8e9, threads, lookMs: 60_000 });
  await store.columnsReady();
  return store;
});
const megabytes = (process.memoryUsage().arrayBuffers - before) / 1e6;
const { moviegoers, visits, dataAsOf } = await duckdb.status();
if (dataAsOf === null) throw new Error(`The data folder ${data} has no visits.`);
const asOf = dataAsOf;
const onRecord = new Map<string, readonly string[]>();
for (const field of fieldsUsed)
  onRecord.set(
    field,
    (await duckdb.values({ scope: everyone, field, upTo: 0 })).slice(0, 50).map(({ value }) => value),
  );
const definitions = askedOnce((field) => onRecord.get(field) ?? [], fieldsUsed, asOf);

type Ask = (store: AudienceStore, definition: Definition) => Promise<unknown>;
const question = (definition: Definition) => ({ definition, asOf, scope: everyone, resolve: () => undefined });
const preview: Ask = (store, definition) => store.preview(question(definition));
const profile: Ask = (store, definition) => store.profile(question(definition));

/** Milliseconds of both, each definition asked once of each, the one that begins in turns. */
async function inTurns(asked: readonly Definition[], ask: Ask) {
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

// Both engines warm up on questions that are not among those timed.
await inTurns(definitions.slice(-10), preview);
say(`asking ${definitions.length - 10} questions`);
const previews = await inTurns(definitions.slice(0, -10), preview);
const base = definitions.find(({ where }) => where.kind === 'all' && where.of.length > 3) ?? definitions[0];
const edits = Array.from(
  { length: 60 },
  (_, i): Definition => ({ version: 1, where: { kind: 'all', of: [base?.where as Condition, edited(i)] } }),
);
if (base) await preview(columns, base);
const edit = await inTurns(edits, preview);
say('profiles');
const profiles = await inTurns(
  definitions.slice(0, 120).filter((_, i) => i % 6 === 0),
  profile,
);

/** One condition that nobody asked before. */
function edited(i: number): Condition {
  return { kind: 'visits', during: { kind: 'last', count: 100 + i, unit: 'day' }, op: 'atLeast', value: 1 + (i % 3) };
}

const row = (name: string, { ofColumns, ofDuckdb }: { ofColumns: readonly number[]; ofDuckdb: readonly number[] }) => {
  const at = (share: number) => [quantile(ofColumns, share), quantile(ofDuckdb, share)] as const;
  const cells = [0.5, 0.95].flatMap((share) => {
    const [mine, theirs] = at(share);
    return [milliseconds(mine), milliseconds(theirs), `${(theirs / mine).toFixed(1)} ×`];
  });
  return `| ${name} | ${ofColumns.length} | ${cells.join(' | ')} |`;
};
const report = `# Columns against DuckDB alone

\`npm run columns -w @marquee/bench\`: ${moviegoers} moviegoers, ${visits} visits, the questions of both asked once and in turns in one run over one file, every answer asserted equal. Milliseconds of the store alone.

| asked | of them | columns, median | DuckDB, median | ratio | columns, p95 | DuckDB, p95 | ratio |
| --- | --- | --- | --- | --- | --- | --- | --- |
${row('previews, none asked before', previews)}
${row('previews of which one condition is new to columns', edit)}
${row('profiles, audience found before', profiles)}

Columns were made from the file in ${(madeIn / 1000).toFixed(1)} s, ${megabytes.toFixed(0)} MB, ${((megabytes * 1e6) / visits).toFixed(1)} bytes a visit, all in; ${threads} threads.${
  made ? ` The file was imported at ${Math.round(made.loaded.rows / made.loaded.seconds)} rows a second.` : ''
}

${machineLine()}
`;
await columns.close();
const path = join(import.meta.dirname, '..', '..', 'results', `${new Date().toISOString().slice(0, 10)}-columns-${moviegoers}.md`);
await writeFile(path, report);
console.log(report);
