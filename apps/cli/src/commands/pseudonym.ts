import { withOperator } from '../client/with-operator.ts';
import { type CommonOptions, command, type MakeCommand } from '../command.ts';
import { readLines } from '../input.ts';

const mostAtOnce = 10_000;

export const pseudonym: MakeCommand = ({ host }) =>
  command('pseudonym', 'The moviegoer ids of an exhibitor’s member ids, so that it can recognise its own.', [
    'marquee pseudonym lumen M-1001 M-1002',
    'cat members.txt | marquee pseudonym lumen -',
  ])
    .argument('<exhibitor>', 'the exhibitor’s id')
    .argument('<member-id...>', 'member ids, or - for one a line from standard input')
    .action(async (exhibitor: string, given: readonly string[], options: CommonOptions) => {
      await withOperator(host, options.data, async (operator) => {
        for await (const memberIds of chunks(given.length === 1 && given[0] === '-' ? readLines(host.cwd, '-') : given)) {
          const { moviegoers } = await operator.call('operations.pseudonym', { exhibitor, memberIds });
          for (const [index, moviegoer] of moviegoers.entries()) {
            await (options.json ? host.terminal.printJson({ memberId: memberIds[index], moviegoer }) : host.terminal.print(moviegoer));
          }
        }
      });
    });

async function* chunks(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string[]> {
  let chunk: string[] = [];
  for await (const line of lines) {
    const id = line.trim();
    if (id !== '') chunk.push(id);
    if (chunk.length >= mostAtOnce) {
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}
