import { Command } from 'commander';
import type { MakeCommand, Outcome } from './command.ts';
import { check } from './commands/check.ts';
import { count } from './commands/count.ts';
import { deadLetters } from './commands/dead-letters.ts';
import { describe } from './commands/describe.ts';
import { doctor } from './commands/doctor.ts';
import { erase } from './commands/erase.ts';
import { exhibitorKey } from './commands/exhibitor-key.ts';
import { figures } from './commands/figures.ts';
import { generate } from './commands/generate.ts';
import { importFeeds } from './commands/import.ts';
import { organisations } from './commands/organisations.ts';
import { people } from './commands/people.ts';
import { profile } from './commands/profile.ts';
import { pseudonym } from './commands/pseudonym.ts';
import { rebuild } from './commands/rebuild.ts';
import { start } from './commands/start.ts';
import { why } from './commands/why.ts';
import type { Host } from './host.ts';

const commands: readonly MakeCommand[] = [
  start,
  generate,
  importFeeds,
  check,
  count,
  profile,
  why,
  describe,
  pseudonym,
  erase,
  exhibitorKey,
  organisations,
  people,
  figures,
  deadLetters,
  rebuild,
  doctor,
];

/** `marquee` with all its commands. */
export function program(host: Host, outcome: Outcome): Command {
  const root = new Command('marquee')
    .description('Market research and campaigns for cinema, from the command line. It is the operator’s: counts are exact, and audited.')
    .helpCommand(false);
  for (const make of commands) root.addCommand(make({ host, outcome }));
  for (const each of [root, ...root.commands, ...root.commands.flatMap((parent) => parent.commands)]) {
    each.exitOverride().configureOutput({
      writeErr: (text) => host.terminal.note(text.trimEnd()),
      outputError: (text, write) => write(`${oneLine(text)} See ${pathOf(each)} --help.`),
    });
  }
  return root;
}

/** The full name of a command, such as `marquee dead-letters list`. */
function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}

/** Commander's message in the form of this command line: one sentence after the program's name. */
function oneLine(text: string): string {
  const sentence = text
    .trim()
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ');
  return `marquee: ${sentence}${/[.?!]$/.test(sentence) ? '' : '.'}`;
}
