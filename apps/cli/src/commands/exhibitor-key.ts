import { withOperator } from '../client/with-operator.ts';
import { type CommonOptions, command, type MakeCommand } from '../command.ts';

interface KeyOptions extends CommonOptions {
  readonly revoke?: boolean;
}

/** `marquee exhibitor-key`: makes a key with which an exhibitor's systems can push rows. The key is shown only once. */
export const exhibitorKey: MakeCommand = ({ host }) =>
  command('exhibitor-key', 'A key with which an exhibitor’s systems push rows. It is shown once.', [
    'marquee exhibitor-key lumen',
    'marquee exhibitor-key lumen --revoke',
  ])
    .argument('<exhibitor>', 'the exhibitor’s id')
    .option('--revoke', 'end every key of the exhibitor instead')
    .action(async (exhibitor: string, options: KeyOptions) => {
      await withOperator(host, options.data, async (operator) => {
        if (options.revoke === true) {
          const answer = await operator.call('exhibitorKeys.revoke', { exhibitor });
          return options.json ? host.terminal.printJson(answer) : host.terminal.print(`Keys ended: ${answer.revoked}.`);
        }
        const answer = await operator.call('exhibitorKeys.issue', { exhibitor });
        if (options.json) return host.terminal.printJson(answer);
        await host.terminal.print(answer.key);
        host.terminal.note('Keep it now: it is not shown again.');
      });
    });
