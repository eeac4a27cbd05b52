import { Option } from 'commander';
import { asSent, onServer } from '../client/server.ts';
import { withOperator } from '../client/with-operator.ts';
import { type CommonOptions, command, type MakeCommand } from '../command.ts';
import { countAnswer, countedLine, countText } from '../count/count-answer.ts';
import { idsOf, sameNumber } from '../count/ids-of.ts';
import { passProgress } from '../count/pass-progress.ts';
import { runBatch } from '../count/run-batch.ts';
import { readDefinition } from '../definition.ts';
import { wrongUse } from '../failure.ts';
import type { Host } from '../host.ts';
import { isoDate, readLines } from '../input.ts';

interface CountOptions extends CommonOptions {
  readonly asOf?: string;
  readonly ids?: boolean;
  readonly engine: 'duckdb' | 'memory';
  readonly batch?: string;
  readonly as?: string;
  readonly server?: string;
  readonly keyFile?: string;
}

/** `marquee count`: counts one audience or many, exactly. On request it also lists the ids. */
export const count: MakeCommand = ({ host }) =>
  command('count', 'Count the moviegoers who match a definition, exactly.', [
    'marquee count horror-fans.json --as-of 2026-11-18',
    'marquee count horror-fans.json --ids --json',
    'marquee count horror-fans.json --as mara@example.com',
    'marquee count --batch definitions.ndjson --json',
    'marquee count horror-fans.json --server https://marquee.example --key-file marquee.key',
  ])
    .argument('[file]', 'the definition, or - for standard input')
    .option('--as-of <date>', 'the day to evaluate for (default: the latest purchase day on record)', isoDate)
    .option('--ids', 'the moviegoer ids too, sorted')
    .addOption(new Option('--engine <engine>', 'what evaluates it').choices(['duckdb', 'memory']).default('duckdb'))
    .option('--as <person>', 'as a person sees it: of that person’s exhibitors, after the privacy rules; by address')
    .option('--batch <file>', 'many definitions: one {"id", "definition", "asOf"?} a line, or - for standard input')
    .option('--server <address>', 'ask a product that runs there, as an organisation is told; with --key-file')
    .option('--key-file <file>', 'where the API key for that server stands')
    .action(async (file: string | undefined, options: CountOptions) => {
      if (options.server !== undefined || options.keyFile !== undefined) return countOnServer(host, file, options);
      const { as } = options;
      if (as !== undefined && (options.ids || options.engine === 'memory'))
        throw wrongUse('A person sees no moviegoer ids and chooses no engine. Leave --as out, or --ids and --engine.');
      const asked = {
        engine: options.engine,
        ...(options.asOf ? { asOf: options.asOf } : {}),
        ...(as ? { as } : {}),
      };
      if ((file === undefined) === (options.batch === undefined)) {
        throw wrongUse('Name one definition file, or a batch with --batch FILE.');
      }
      const { terminal, interrupted: signal } = host;
      const ids = options.ids === true;
      if (options.batch !== undefined) {
        const lines = readLines(host.cwd, options.batch);
        return withOperator(host, options.data, (operator) => runBatch({ operator, lines, asked: { ...asked, ids }, terminal, signal }));
      }
      const definition = await readDefinition(host.cwd, file ?? '-');
      await withOperator(host, options.data, async (operator) => {
        const counted = await operator.call('audiences.count', { ...asked, definition }, { signal, onProgress: passProgress(terminal) });
        for (const { message } of counted.advice) terminal.note(message);
        const answer = countAnswer(counted, as !== undefined);
        const list = () => idsOf(operator, { definition, engine: options.engine, asOf: answer.asOf }, signal);
        if (options.json)
          return ids ? sameNumber(answer, await terminal.printJsonList(answer, 'ids', list()), terminal) : terminal.printJson(answer);
        terminal.note(countedLine(answer, as));
        await terminal.print(countText(answer));
        if (!ids) return;
        let printed = 0;
        for await (const page of list()) {
          for (const id of page) await terminal.print(id);
          printed += page.length;
        }
        sameNumber(answer, printed, terminal);
      });
    });

/** As a program is told it there: after the privacy rules, of what the key's organisation was granted. */
async function countOnServer(host: Host, file: string | undefined, options: CountOptions): Promise<void> {
  const { server, keyFile, asOf, json } = options;
  if (server === undefined || keyFile === undefined) throw wrongUse('Name both the product and the key: --server ADDRESS --key-file FILE.');
  if (file === undefined || options.batch !== undefined) throw wrongUse('A server is asked one definition at a time: name its file.');
  if (options.ids || options.as !== undefined || options.engine === 'memory' || options.data !== undefined)
    throw wrongUse('A server is asked in the name of the key alone. Leave out --ids, --as, --engine and --data.');
  const definition = await readDefinition(host.cwd, file);
  const counted = await onServer(host, { server, keyFile }, (client, signal) =>
    client.POST('/api/v1/audiences/count', { body: { definition: asSent(definition), ...(asOf ? { asOf } : {}) }, signal }),
  );
  for (const { message } of counted.advice) host.terminal.note(message);
  const answer = countAnswer(counted, true);
  if (json) return host.terminal.printJson(answer);
  host.terminal.note(countedLine(answer, 'the key’s organisation'));
  await host.terminal.print(countText(answer));
}
