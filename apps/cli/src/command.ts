import { Command } from 'commander';
import type { Host } from './host.ts';

/** Options that every command has. */
export interface CommonOptions {
  readonly data?: string;
  readonly json?: boolean;
}

/** The result of a command apart from its output. */
export interface Outcome {
  exitCode: number;
}

interface Running {
  readonly host: Host;
  readonly outcome: Outcome;
}

/** Makes one command with its subcommands. */
export type MakeCommand = (running: Running) => Command;

/** A command with examples at the end of its help. */
export function bareCommand(name: string, summary: string, examples: readonly string[]): Command {
  const title = examples.length === 1 ? 'Example' : 'Examples';
  return new Command(name)
    .summary(summary)
    .description(summary)
    .addHelpText('after', `\n${title}:\n${examples.map((example) => `  $ ${example}`).join('\n')}\n`);
}

/** A command with examples and with the options that every command has. */
export function command(name: string, summary: string, examples: readonly string[]): Command {
  return bareCommand(name, summary, examples)
    .option('--data <dir>', 'the data folder (default: .marquee)')
    .option('--json', 'answer in JSON, for machines');
}
