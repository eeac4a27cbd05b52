import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Day, isoOfDay } from '@marquee/dsl';
import { machineLine } from '../machine.ts';
import { milliseconds, quantile } from '../statistics.ts';
import type { Compared } from './compare.ts';

/** What one run measured. Times in seconds, but for single questions and events: milliseconds. */
export interface ClusterRun {
  /** Moviegoers that the generator was asked for. */
  readonly asked: number;
  readonly seed: number;
  readonly questions: number;
  readonly asOf: Day;
  readonly moviegoers: number;
  readonly visits: number;
  /** Null where it was not alone on the machine. */
  readonly embeddedSeconds: number | null;
  readonly imported: { readonly rows: number; readonly seconds: number; readonly grouped: boolean };
  readonly compared: Compared;
  readonly fresh: readonly number[];
  /** Of the index, merged. */
  readonly bytes: number;
  /** Resident bytes of the worker after it took the import. */
  readonly memory: number | null;
  readonly rebuilt: { readonly messages: number; readonly seconds: number } | null;
}

/** Writes the tables of one run; their path. */
export async function writeClusterReport(run: ClusterRun): Promise<string> {
  const now = new Date();
  const { compared, fresh, imported, rebuilt } = run;
  const times = (name: string, all: readonly number[]) =>
    `| ${name} | ${all.length} | ${milliseconds(quantile(all, 0.5))} | ${milliseconds(quantile(all, 0.95))} | ${milliseconds(quantile(all, 1))} |`;
  const rate = (count: number, seconds: number) => `${number(count)} in ${seconds.toFixed(1)} s, ${number(count / seconds)} a second`;
  const against = (name: string, target: number, all: readonly number[]) =>
    `| ${name} | ${milliseconds(target)} | ${milliseconds(quantile(all, 0.95))} | ${quantile(all, 0.95) <= target ? 'met' : 'not met'} |`;
  const text = [
    `# ${number(run.moviegoers)} moviegoers, ${number(run.visits)} visits, cluster profile beside the embedded one`,
    '',
    `Written by \`npm run cluster -w @marquee/bench -- --moviegoers ${run.asked}${imported.grouped ? ' --grouped' : ''}\` on ${now.toISOString()}. Generated with seed ${run.seed}. As of ${isoOfDay(run.asOf)}.`,
    '',
    machineLine(),
    '',
    `All ${run.questions} counts and previews were the same on both, and so were moviegoers and visits. Every question was asked before it was timed, and nothing was written meanwhile: the engines answer from their caches what they can.`,
    '',
    '| milliseconds | asked | p50 | p95 | most |',
    '| --- | ---: | ---: | ---: | ---: |',
    times('count, embedded', compared.count.embedded),
    times('count, Elasticsearch', compared.count.cluster),
    times('preview, embedded', compared.preview.embedded),
    times('preview, Elasticsearch', compared.preview.cluster),
    times('freshness: event to visible count', fresh),
    '',
    '| target, milliseconds | at most | p95 | |',
    '| --- | ---: | ---: | --- |',
    against('count, Elasticsearch (meant for a million)', 60, compared.count.cluster),
    against('freshness', 2_000, fresh),
    '',
    '| what | value |',
    '| --- | ---: |',
    imported.grouped
      ? `| import past the topics, moviegoer by moviegoer, rows | ${rate(imported.rows, imported.seconds)} |`
      : `| import through Kafka and one worker, rows | ${rate(imported.rows, imported.seconds)} |`,
    ...(run.embeddedSeconds === null ? [] : [`| the same import, embedded | ${run.embeddedSeconds.toFixed(1)} s |`]),
    `| index size | ${number(run.bytes / run.moviegoers)} bytes a moviegoer |`,
    ...(rebuilt ? [`| rebuild, compared and switched, messages | ${rate(rebuilt.messages, rebuilt.seconds)} |`] : []),
    ...(run.memory === null ? [] : [`| memory of the worker after the import | ${number(run.memory / 1e6)} MB |`]),
    '',
  ].join('\n');
  const results = join(import.meta.dirname, '..', '..', 'results');
  await mkdir(results, { recursive: true });
  const path = join(results, `${now.toISOString().slice(0, 10)}-cluster-${run.asked}.md`);
  await writeFile(path, text);
  return path;
}

function number(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
