import { withOperator } from '../client/with-operator.ts';
import { bareCommand, type CommonOptions, command, type MakeCommand } from '../command.ts';
import { grouped, table } from '../output/table.ts';

interface ListOptions extends CommonOptions {
  readonly reason?: string;
  readonly exhibitor?: string;
  readonly file?: string;
}

const mostListed = 1_000_000;

const list: MakeCommand = ({ host }) =>
  command('list', 'What was refused at import, and why.', [
    'marquee dead-letters list --reason unknown_site',
    'marquee dead-letters list --json',
  ])
    .option('--reason <code>', 'only those of one reason')
    .option('--exhibitor <id>', 'only those of one exhibitor')
    .action(async ({ data, json, reason, exhibitor }: ListOptions) => {
      const query = { limit: mostListed, ...(reason ? { reason } : {}), ...(exhibitor ? { exhibitor } : {}) };
      const { letters } = await withOperator(host, data, (operator) => operator.call('deadLetters.list', query));
      if (json) {
        for (const { exhibitor, feed, file, line, reason } of letters)
          await host.terminal.printJson({ exhibitor, feed, file, line, reason });
        return;
      }
      if (letters.length === 0) return host.terminal.note('No dead letters.');
      // Rows that were pushed or read from a database have no line number.
      const place = ({ file, line }: (typeof letters)[number]) => (line === 0 ? file : `${file}:${line}`);
      const rows = letters.map((letter) => [letter.exhibitor, letter.feed, place(letter), letter.reason, letter.detail]);
      const columns = ['exhibitor', 'feed', 'line', 'reason', 'what is wrong'].map((title) => ({ title }));
      for (const row of table(columns, rows)) await host.terminal.print(row);
    });

const replay: MakeCommand = ({ host }) =>
  command('replay', 'Try the refused rows again, once their cause is gone.', ['marquee dead-letters replay --reason unknown_site'])
    .option('--reason <code>', 'only those of one reason')
    .action(async ({ data, json, reason }: ListOptions) => {
      const result = await withOperator(host, data, (operator) => operator.call('deadLetters.replay', reason ? { reason } : {}));
      if (json) return host.terminal.printJson(result);
      await host.terminal.print(`${grouped(result.replayed)} rows accepted, ${grouped(result.refused)} refused again.`);
    });

const remove: MakeCommand = ({ host }) =>
  command('remove', 'Remove for good what will never be taken: sent again corrected, or a file that is no more.', [
    'marquee dead-letters remove --file members-2026.csv',
    'marquee dead-letters remove --exhibitor lumen --reason cut_off',
  ])
    .option('--reason <code>', 'only those of one reason')
    .option('--exhibitor <id>', 'only those of one exhibitor')
    .option('--file <name>', 'only those of one file')
    .action(async ({ data, json, reason, exhibitor, file }: ListOptions) => {
      const given = { ...(reason ? { reason } : {}), ...(exhibitor ? { exhibitor } : {}), ...(file ? { file } : {}) };
      const result = await withOperator(host, data, (operator) => operator.call('deadLetters.remove', given));
      if (json) return host.terminal.printJson(result);
      await host.terminal.print(`${grouped(result.removed)} dead letters removed.`);
    });

/** Has no options of its own. They belong to `list`, which is the default subcommand. */
export const deadLetters: MakeCommand = (running) =>
  bareCommand('dead-letters', 'List what was refused at import, or try it again.', ['marquee dead-letters', 'marquee dead-letters replay'])
    .addCommand(list(running), { isDefault: true })
    .addCommand(replay(running))
    .addCommand(remove(running));
