import path from 'node:path';
import { type CommonOptions, command, type MakeCommand } from '../command.ts';
import { isoDate, wholeNumber } from '../input.ts';
import { grouped } from '../output/table.ts';
import { generateFolder, yesterday } from '../sample/generate-folder.ts';

interface GenerateOptions extends CommonOptions {
  readonly moviegoers: number;
  readonly seed: number;
  readonly until?: string;
  readonly out: string;
}

export const generate: MakeCommand = ({ host }) =>
  command('generate', 'Write a feed folder of invented exhibitors, films and moviegoers.', [
    'marquee generate --moviegoers 50000 --seed 1 --until 2026-11-18 --out sample',
  ])
    .requiredOption('--moviegoers <n>', 'how many moviegoers, from 1,000 to 15 million', wholeNumber(1_000, 15_000_000))
    .option('--seed <s>', 'the same seed writes the same bytes', wholeNumber(0, 2 ** 32 - 1), 1)
    .option('--until <date>', 'the last day of the feeds (default: yesterday)', isoDate)
    .requiredOption('--out <dir>', 'the folder to write')
    .action(async ({ moviegoers, seed, until, out, json }: GenerateOptions) => {
      const folder = path.resolve(host.cwd, out);
      const last = until ?? yesterday(new Date());
      const summary = await generateFolder(host, { moviegoers, seed, until: last, out: folder });
      if (json) return host.terminal.printJson(summary);
      await host.terminal.print(`${out}: ${grouped(moviegoers)} moviegoers until ${last}, seed ${seed}. Import it: marquee import ${out}`);
    });
