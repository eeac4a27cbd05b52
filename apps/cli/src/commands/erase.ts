import { withOperator } from '../client/with-operator.ts';
import { type CommonOptions, command, type MakeCommand } from '../command.ts';

/** `marquee erase`: erases a moviegoer for good and prints a receipt. */
export const erase: MakeCommand = ({ host }) =>
  command('erase', 'Erase a moviegoer for good, with a receipt. Later rows of the member do not bring it back.', [
    'marquee erase lumen M-1001',
    'marquee erase lumen:abcdefghijklmnopqrstuvwxyz',
  ])
    .argument('<who>', 'the moviegoer’s id, as marquee pseudonym gives it; or its exhibitor')
    .argument('[member-id]', 'the id by which the exhibitor knows the member: rows that cannot be read are searched for it too')
    .action(async (who: string, memberId: string | undefined, options: CommonOptions) => {
      const input = memberId === undefined ? { moviegoer: who } : { exhibitor: who, memberId };
      const receipt = await withOperator(host, options.data, (operator) => operator.call('moviegoers.erase', input));
      if (options.json) return host.terminal.printJson(receipt);
      const { moviegoer, mark, state, existed, removedFrom, underWay, remains, at } = receipt;
      const known = existed === false ? 'It was not on record; rows that come later are dropped.' : '';
      await host.terminal.print(`${state === 'done' ? 'Erased' : 'Being erased'}: ${moviegoer}, ${at}. ${known}`.trimEnd());
      if (removedFrom.length > 0) await host.terminal.print(`Removed from: ${removedFrom.join(', ')}.`);
      if (underWay.length > 0) await host.terminal.print(`Under way: ${underWay.join(', ')}.`);
      await host.terminal.print(`Not within Marquee’s reach, for you to see to: ${remains.join(', ')}.`);
      await host.terminal.print(`Kept in its place: ${mark}.`);
    });
