import { withOperator } from '../client/with-operator.ts';
import { type CommonOptions, command, type MakeCommand } from '../command.ts';

/** `marquee erase`: a moviegoer, for good, with a receipt. */
export const erase: MakeCommand = ({ host }) =>
  command('erase', 'Erase a moviegoer for good, with a receipt. Later rows of the member do not bring it back.', [
    'marquee erase lumen:abcdefghijklmnopqrstuvwxyz',
    'marquee erase "$(marquee pseudonym lumen M-1001)"',
  ])
    .argument('<moviegoer>', 'the moviegoer’s id, as marquee pseudonym gives it')
    .action(async (moviegoer: string, options: CommonOptions) => {
      const receipt = await withOperator(host, options.data, (operator) => operator.call('moviegoers.erase', { moviegoer }));
      if (options.json) return host.terminal.printJson(receipt);
      const { state, existed, removedFrom, remains, at } = receipt;
      const known = existed === false ? 'It was not on record; rows that come later are dropped.' : '';
      await host.terminal.print(`${state === 'done' ? 'Erased' : 'Being erased'}: ${moviegoer}, ${at}. ${known}`.trimEnd());
      if (removedFrom.length > 0) await host.terminal.print(`Removed from: ${removedFrom.join(', ')}.`);
      if (remains.length > 0) await host.terminal.print(`Under way: ${remains.join(', ')}.`);
    });
