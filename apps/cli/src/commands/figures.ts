import { withOperator } from '../client/with-operator.ts';
import { type CommonOptions, command, type MakeCommand } from '../command.ts';
import { wholeNumber } from '../input.ts';
import { table } from '../output/table.ts';

interface Options extends CommonOptions {
  readonly days: number;
}

const columns = ['day', 'organisation', 'figures', 'of one audience', 'stopped', ''].map((title) => ({ title }));

/** Who was told how many figures a day, and who came near what a day allows (docs/privacy.md). */
export const figures: MakeCommand = ({ host }) =>
  command('figures', 'How many figures each distributor and studio was told a day, and who came near what a day allows.', [
    'marquee figures',
    'marquee figures --days 7 --json',
  ])
    .option('--days <n>', 'how many days back', wholeNumber(1, 366), 30)
    .action(async ({ data, json, days }: Options) => {
      const { budget, organisations } = await withOperator(host, data, (operator) => operator.call('figures.budgets', { days }));
      if (json) return host.terminal.printJson({ budget, organisations });
      host.terminal.note(`A day allows ${budget.day} figures, ${budget.variants} of one audience and its variants.`);
      if (organisations.length === 0) return host.terminal.note('Nobody was told any.');
      const rows = organisations.flatMap(({ id, days: theirs }) =>
        theirs.map((one) => [one.day, id, String(one.figures), String(one.variants), String(one.stopped), one.near ? 'near' : '']),
      );
      for (const row of table(columns, rows)) await host.terminal.print(row);
      for (const { name, daysNear } of organisations)
        if (daysNear > 1) host.terminal.note(`${name} came near on ${daysNear} days: ask what it is looking for.`);
    });
