import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem, type } from 'node:os';
import { join } from 'node:path';
import type { Checked } from './check.ts';
import type { Loaded } from './load.ts';
import type { Measurements } from './measure.ts';
import type { PageSize } from './page-size.ts';
import { milliseconds, quantile } from './statistics.ts';

export interface Report {
  readonly size: string;
  readonly seed: number | null;
  readonly moviegoers: number;
  readonly visits: number;
  readonly asOf: string;
  readonly rounds: number;
  readonly checked: Checked;
  readonly loaded: Loaded | null;
  readonly page: PageSize | null;
  readonly measurements: Measurements;
}

/** Writes the table of one run; its path. */
export async function writeReport(report: Report, now: Date): Promise<string> {
  const folder = join(import.meta.dirname, '..', 'results');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${now.toISOString().slice(0, 10)}-${report.size}.md`);
  await writeFile(path, await render(report, now));
  return path;
}

async function render(report: Report, now: Date): Promise<string> {
  const { measurements, checked, loaded, page } = report;
  const warm = [...measurements.warm.values()].flat();
  const row = (name: string, values: readonly number[]) =>
    `| ${name} | ${values.length} | ${milliseconds(quantile(values, 0.5))} | ${milliseconds(quantile(values, 0.95))} | ${milliseconds(quantile(values, 1))} |`;
  const number = (value: number) => value.toLocaleString('en-US');
  return [
    `# ${number(report.moviegoers)} moviegoers, ${number(report.visits)} visits, embedded profile`,
    '',
    `Written by \`npm run bench\` on ${now.toISOString()}. ${report.seed === null ? 'Data folder as given.' : `Generated with seed ${report.seed}.`} As of ${report.asOf}.`,
    '',
    `Machine: ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()}. Node ${process.versions.node}, ${await duckdbVersion()}. Load average at the end ${loadavg()[0]?.toFixed(1)} (on an idle machine about 2): above it, others were at work and times are longer than the product’s own.`,
    '',
    `Before anything was timed, ${checked.questions} questions were answered the same by ${checked.how} (${number(checked.moviegoers)} moviegoers gone through one by one).`,
    '',
    '## The preview verb: total, every condition, waterfall, reachable, audit written',
    '',
    '| milliseconds | asked | p50 | p95 | most |',
    '| --- | ---: | ---: | ---: | ---: |',
    row('floor: status of the store', measurements.floorStatus),
    row('floor: preview of everyone', measurements.floorPreview),
    row('cold: first time after opening', measurements.cold),
    row(`warm: ${measurements.warm.size} questions, ${report.rounds} rounds`, warm),
    row('the same, processor time of all threads', measurements.processor),
    row('profile verb, every fourth question', measurements.profile),
    '',
    ...(loaded ? loadLines(loaded) : []),
    '## First-load script of the builder page',
    '',
    page
      ? `${(page.gzipped / 1000).toFixed(1)} kB gzipped in ${page.files.length} files.`
      : 'Not measured: there was no production build of the dashboard (`npm run build`).',
    '',
    '## Each question, warm',
    '',
    '| question | audience | p50 ms | most ms |',
    '| --- | ---: | ---: | ---: |',
    ...[...measurements.warm].map(
      ([name, values]) =>
        `| ${name} | ${number(measurements.audience.get(name) ?? 0)} | ${milliseconds(quantile(values, 0.5))} | ${milliseconds(quantile(values, 1))} |`,
    ),
    '',
  ].join('\n');
}

function loadLines(loaded: Loaded): readonly string[] {
  return [
    '## Import of the feed folder',
    '',
    '| rows | seconds | rows a second | peak memory of the process |',
    '| ---: | ---: | ---: | ---: |',
    `| ${loaded.rows.toLocaleString('en-US')} | ${loaded.seconds.toFixed(1)} | ${Math.round(loaded.rows / loaded.seconds).toLocaleString('en-US')} | ${Math.round(loaded.peakMegabytes)} MB |`,
    '',
  ];
}

async function duckdbVersion(): Promise<string> {
  const path = join(import.meta.dirname, '..', '..', 'node_modules', '@duckdb', 'node-api', 'package.json');
  const parsed: unknown = JSON.parse(await readFile(path, 'utf8'));
  const version = parsed !== null && typeof parsed === 'object' && 'version' in parsed ? String(parsed.version) : 'unknown';
  return `DuckDB (@duckdb/node-api ${version})`;
}
