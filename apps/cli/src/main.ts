import { CommanderError } from 'commander';
import { Refused } from './client/operator.ts';
import { Failure } from './failure.ts';
import { createHost, type Host, type Started } from './host.ts';
import { issueLine, issuesOf } from './output/issues.ts';
import { program } from './program.ts';

/** Runs the command line and ends the process with 0 (done), 1 (failed) or 2 (wrong use). */
export async function main(started: Started): Promise<void> {
  const host = createHost(started);
  const exitCode = await run(host);
  await host.terminal.flush();
  process.exit(exitCode);
}

async function run(host: Host): Promise<number> {
  try {
    const outcome = { exitCode: 0 };
    await program(host, outcome).parseAsync([...host.argv]);
    return outcome.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof Failure)) throw error;
    const issues = error instanceof Refused && error.code === 'invalid_definition' ? issuesOf(error.details) : [];
    if (issues.length === 0) host.terminal.note(`marquee: ${error.message}`);
    for (const issue of issues) host.terminal.note(issueLine(issue));
    return error.exitCode;
  }
}
