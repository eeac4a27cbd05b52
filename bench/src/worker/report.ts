import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { machineLine } from '../machine.ts';
import { quantile } from '../statistics.ts';
import type { Measured, PartName } from './parts.ts';

/** Writes the table of one run; its path. */
export async function writeWorkerReport(
  measured: Readonly<Record<PartName, readonly Measured[]>>,
  { rows, stored, moviegoers }: { readonly rows: number; readonly stored: number; readonly moviegoers: number },
): Promise<string> {
  const now = new Date();
  const number = (value: number) => Math.round(value).toLocaleString('en-US');
  const spread = (values: readonly number[], digits = 0) => {
    const shown = (value: number) => (digits === 0 ? number(value) : value.toFixed(digits));
    return `${shown(quantile(values, 0.5))} | ${shown(quantile(values, 0))} to ${shown(quantile(values, 1))}`;
  };
  const rates = (name: PartName, of: (one: Measured) => number) => measured[name].map(of);
  const perSecond = ({ items, seconds }: Measured) => items / seconds;
  const perProcessorSecond = ({ items, processor }: Measured) => items / processor;
  const documentsPerSecond = ({ items, documents, seconds }: Measured) => (documents ?? items) / seconds;
  const ratios = (top: PartName, bottom: PartName, of: (one: Measured) => number) =>
    measured[top].flatMap((one, i) => {
      const other = measured[bottom][i];
      return other ? [of(one) / of(other)] : [];
    });
  const text = [
    `# The ingest worker: ${number(rows)} transactions of ${number(moviegoers)} moviegoers`,
    '',
    `Written by \`npm run worker -w @marquee/bench\` on ${now.toISOString()}. ${machineLine()}`,
    '',
    `Every part in a process of its own, ${measured.empty.length} rounds, every other one backwards. The first ${number(stored)} rows go into Elasticsearch. The bare loader sends the documents that the worker writes (the states in between included), in the same order, and looks at nothing.`,
    '',
    '| a second | median | least to most |',
    '| --- | ---: | ---: |',
    `| empty consumer loop, rows | ${spread(rates('empty', perSecond))} |`,
    `| worker with a null sink, rows | ${spread(rates('null', perSecond))} |`,
    `| the same, rows a second of processor time | ${spread(rates('null', perProcessorSecond))} |`,
    `| worker into Elasticsearch, rows | ${spread(rates('store', perSecond))} |`,
    `| the same, documents | ${spread(rates('store', documentsPerSecond))} |`,
    `| bare bulk loader, documents | ${spread(rates('bare', documentsPerSecond))} |`,
    '',
    '| against the targets | target | median | least to most |',
    '| --- | ---: | ---: | ---: |',
    `| worker with a null sink ÷ empty consumer loop | 0.70 | ${spread(ratios('null', 'empty', perSecond), 2)} |`,
    `| worker into Elasticsearch ÷ bare bulk loader | 0.80 | ${spread(ratios('store', 'bare', documentsPerSecond), 2)} |`,
    `| memory of the worker into Elasticsearch, MB (at most) | 512 | ${spread(rates('store', (one) => one.memory / 1e6))} |`,
    '',
  ].join('\n');
  const folder = join(import.meta.dirname, '..', '..', 'results');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${now.toISOString().slice(0, 10)}-worker.md`);
  await writeFile(path, text);
  return path;
}
