import { symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeFeeds } from '../load.ts';
import { machineLine } from '../machine.ts';
import { quantile } from '../statistics.ts';
import { type Figures, readFigures } from './read-report.ts';
import { folderFor, runBench } from './run-bench.ts';

/**
 * The bench of this checkout against that of another, one after the other and over again, over one feed folder: what the machine does meanwhile
 * befalls both. Ends with an error where their answers differ.
 *
 *   npm run against -w @marquee/bench -- --before DIR [--moviegoers 50000] [--seed 1] [--until 2026-06-30] [--pairs 3] [--rounds 5]
 */
const { values } = parseArgs({
  options: {
    before: { type: 'string' },
    moviegoers: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '1' },
    until: { type: 'string', default: '2026-06-30' },
    pairs: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '5' },
  },
});
if (values.before === undefined) throw new Error('Give the other checkout, with its packages installed: --before DIR');
const { moviegoers, seed, until, rounds } = values;
const shared = join(tmpdir(), 'marquee-bench', `against-${moviegoers}-${seed}-${until}`);
const feeds = await makeFeeds({ moviegoers: Number(moviegoers), seed: Number(seed), until, folder: shared, say: console.error });

const sides = { before: values.before, now: join(import.meta.dirname, '..', '..', '..') };
const found: Record<keyof typeof sides, Figures[]> = { before: [], now: [] };
for (let pair = 0; pair < Number(values.pairs); pair += 1)
  for (const side of ['before', 'now'] as const) {
    const folder = await folderFor(join(shared, side));
    await symlink(feeds, join(folder, 'feeds'));
    const args = ['--moviegoers', moviegoers, '--seed', seed, '--until', until, '--rounds', rounds, '--folder', folder];
    found[side].push(readFigures(await runBench(sides[side], args)));
  }

const answers = new Set([...found.before, ...found.now].map((one) => JSON.stringify([...one.audiences])));
if (answers.size !== 1) throw new Error('The two sides answer differently.');
const one = found.now[0];
if (!one) throw new Error('Nothing was measured.');
const median = (side: keyof typeof sides, of: (figures: Figures) => number) => quantile(found[side].map(of), 0.5);
const row = (name: string, of: (figures: Figures) => number, decimals = 0) => {
  const [before, now] = [median('before', of), median('now', of)];
  const all = (side: keyof typeof sides) => found[side].map((figures) => of(figures).toFixed(decimals)).join(', ');
  return `| ${name} | ${all('before')} | ${all('now')} | ${(now / before).toFixed(2)} |`;
};
console.log(`${one.audiences.size} questions, answered the same by both sides each time.\n`);
console.log('| | before | now | now ÷ before, medians |\n| --- | --- | --- | --- |');
console.log(row('import, seconds', ({ importSeconds }) => importSeconds, 1));
console.log(row('import, peak memory in MB', ({ importMegabytes }) => importMegabytes));
for (const [name, at] of [...one.rows.keys()].map((name) => [name, (figures: Figures) => figures.rows.get(name) ?? Number.NaN] as const))
  console.log(row(`${name}, p50 in ms`, at, 1));
console.log(`\n${machineLine()}`);
