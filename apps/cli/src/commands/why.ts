import { withOperator } from '../client/with-operator.ts';
import { type CommonOptions, command, type MakeCommand } from '../command.ts';
import { readDefinition } from '../definition.ts';
import { isoDate } from '../input.ts';
import { whyLines } from '../output/why-lines.ts';

interface WhyOptions extends CommonOptions {
  readonly asOf?: string;
}

export const why: MakeCommand = ({ host }) =>
  command('why', 'Why a moviegoer matches a definition or not, condition by condition.', [
    'marquee why lumen:ab2c3d4e5f6g7h2i3j4k5l6m7n horror-fans.json',
  ])
    .argument('<moviegoer>', 'the moviegoer’s id (see marquee pseudonym)')
    .argument('<file>', 'the definition, or - for standard input')
    .option('--as-of <date>', 'the day to evaluate for', isoDate)
    .action(async (moviegoer: string, file: string, { data, json, asOf }: WhyOptions) => {
      const definition = await readDefinition(host.cwd, file);
      const input = { moviegoer, definition, ...(asOf ? { asOf } : {}) };
      const answer = await withOperator(host, data, (operator) => operator.call('audiences.why', input));
      if (json) return host.terminal.printJson(answer);
      for (const line of whyLines(answer)) await host.terminal.print(line);
    });
