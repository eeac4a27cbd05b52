import { Command, Option } from 'commander';
import type { Host } from './host.ts';

/** Options that every command has. */
export interface CommonOptions {
  readonly data?: string;
  readonly json?: boolean;
}

/** What a command leaves behind beside its output. */
export interface Outcome {
  exitCode: number;
}

export interface Running {
  readonly host: Host;
  readonly outcome: Outcome;
}

/** Makes one command and its subcommands. */
export type MakeCommand = (running: Running) => Command;

/** A command with the options that every command has, and an example at the end of its help. */
export function command(name: string, summary: string, examples: readonly string[]): Command {
  return new Command(name)
    .summary(summary)
    .description(summary)
    .option('--data <dir>', 'the data folder (default: .marquee)')
    .addOption(new Option('--json', 'answer in JSON, for machines'))
    .addHelpText(
      'after',
      `\n${examples.length === 1 ? 'Example' : 'Examples'}:\n${examples.map((example) => `  $ ${example}`).join('\n')}\n`,
    );
}
