import { expect, it } from 'vitest';
import { builtPrograms } from '../bin/programs.mjs';
import { createHost } from './host.ts';
import { program } from './program.ts';

const root = program(createHost({ argv: [], env: {}, cwd: '/', programs: builtPrograms }), { exitCode: 0 });

it('has the commands of this stage, start first', () => {
  expect(root.commands.map((command) => command.name())).toEqual([
    'start',
    'generate',
    'import',
    'check',
    'count',
    'profile',
    'why',
    'describe',
    'pseudonym',
    'erase',
    'exhibitor-key',
    'organisations',
    'people',
    'figures',
    'dead-letters',
    'rebuild',
    'doctor',
  ]);
});

it.each(root.commands.flatMap((command) => [command, ...command.commands]).map((command) => [command.name(), command] as const))(
  'shows an example in the help of %s',
  (name, command) => {
    let help = '';
    command
      .configureOutput({
        writeOut: (text) => {
          help += text;
        },
      })
      .outputHelp();
    expect(help).toMatch(new RegExp(`Examples?:\\n  \\$ .*marquee .*${name}`));
  },
);
