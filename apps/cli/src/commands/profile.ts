import type { VerbInput } from '../client/operator.ts';
import { withOperator } from '../client/with-operator.ts';
import { type CommonOptions, command, type MakeCommand } from '../command.ts';
import { readDefinition } from '../definition.ts';
import { isoDate } from '../input.ts';
import { profileLines } from '../output/profile-lines.ts';

interface ProfileOptions extends CommonOptions {
  readonly asOf?: string;
  readonly base?: string;
}

export const profile: MakeCommand = ({ host }) =>
  command('profile', 'Who an audience is, against a base: shares and indexes.', [
    'marquee profile horror-fans.json',
    'marquee profile horror-fans.json --base everyone --json',
  ])
    .argument('<file>', 'the definition, or - for standard input')
    .option('--as-of <date>', 'the day to evaluate for', isoDate)
    .option('--base <base>', '“everyone” in scope, or a segment’s id (default: everyone who visited in the last 12 months)')
    .action(async (file: string, { data, json, asOf, base }: ProfileOptions) => {
      const definition = await readDefinition(host.cwd, file);
      const input = { definition, ...(asOf ? { asOf } : {}), ...(base ? { base: baseOf(base) } : {}) };
      const answer = await withOperator(host, data, (operator) => operator.call('audiences.profile', input, { signal: host.interrupted }));
      if (json) return host.terminal.printJson(answer);
      for (const line of profileLines(answer)) await host.terminal.print(line);
    });

function baseOf(base: string): VerbInput<'audiences.profile'>['base'] {
  if (base === 'everyone') return { kind: 'everyone' };
  return base === 'default' ? { kind: 'default' } : { kind: 'segment', id: base };
}
