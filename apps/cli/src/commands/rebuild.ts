import { setTimeout as pause } from 'node:timers/promises';
import type { RebuildJob } from '@marquee/core';
import type { Operator } from '../client/operator.ts';
import { withOperator } from '../client/with-operator.ts';
import { type CommonOptions, command, type MakeCommand } from '../command.ts';
import { Failure } from '../failure.ts';
import { duration, grouped } from '../output/table.ts';
import type { Terminal } from '../output/terminal.ts';

interface RebuildOptions extends CommonOptions {
  readonly cancel?: boolean;
  readonly removeOld?: boolean;
  readonly accept?: boolean;
}

const pollMs = 500;
/** After so many polls somebody who waits is told what for. Workers look every second. */
const patientLooks = 10;

/** `marquee rebuild`: makes the audience index again from the log. Ctrl-C does not stop the rebuild; the next run of the command follows it again. */
export const rebuild: MakeCommand = ({ host, outcome }) =>
  command('rebuild', 'The audience index anew from the log, behind the alias, while the old one serves. Cluster profile.', [
    'marquee rebuild',
    'marquee rebuild --cancel',
    'marquee rebuild --remove-old',
  ])
    .option('--accept', 'switch over even where moviegoers differ from the live index, which may be what is wrong')
    .option('--cancel', 'stop the one under way and remove its unfinished index')
    .option('--remove-old', 'remove the indices that were kept after earlier rebuilds')
    .action(async (options: RebuildOptions) => {
      await withOperator(host, options.data, async (operator) => {
        if (options.removeOld === true) return tellRemoved(await operator.call('rebuilds.removeOld', {}), host.terminal, options);
        const job =
          options.cancel === true
            ? await operator.call('rebuilds.cancel', {})
            : await follow(operator, options.accept === true, host.terminal, host.interrupted);
        if (job.state === 'failed') throw new Failure(`The rebuild failed: ${job.error ?? 'it gave no reason'} Run it again to resume.`);
        if (options.json) return host.terminal.printJson(job);
        if (job.state === 'running') {
          outcome.exitCode = 1;
          return host.terminal.note(
            'It goes on by itself. Run marquee rebuild again to follow it, or marquee rebuild --cancel to stop it.',
          );
        }
        await host.terminal.print(
          job.state === 'cancelled'
            ? `Cancelled. ${job.before} serves as before.`
            : `${job.index} serves, made of ${grouped(job.total)} messages. ${job.before} is kept: marquee rebuild --remove-old removes it.`,
        );
      });
    });

async function tellRemoved(
  { removed }: { readonly removed: readonly string[] },
  terminal: Terminal,
  { json }: RebuildOptions,
): Promise<void> {
  if (json) return terminal.printJson({ removed });
  await terminal.print(removed.length === 0 ? 'There are no old indices.' : `Removed ${removed.join(', ')}.`);
}

async function follow(operator: Operator, accept: boolean, terminal: Terminal, signal: AbortSignal): Promise<RebuildJob> {
  let job = await operator.call('rebuilds.start', { accept });
  for (let looks = 0; job.state === 'running' && !signal.aborted; looks += 1) {
    if (job.phase === 'waiting' && looks === patientLooks)
      terminal.note('No ingest worker has begun yet. It begins when one runs that has DATABASE_URL in its settings.');
    terminal.progress(progressLine(job));
    await pause(pollMs);
    job = (await operator.call('rebuilds.latest', {})).job ?? job;
  }
  return job;
}

const phases = {
  waiting: 'Waiting for an ingest worker',
  erasures: 'Erasures',
  reading: 'Reading the log',
  records: 'Writing moviegoers',
  comparing: 'Comparing with the live index',
  switching: 'Switching over',
  done: 'Done',
} as const;

/** Such as `Writing moviegoers  42 %  1,234,567 messages  30,000 messages/s  12 s left`. */
function progressLine(job: RebuildJob): string {
  const parts: string[] = [phases[job.phase]];
  const counts = job.phase === 'reading' || job.phase === 'records';
  if (counts && job.total > 0) parts.push(`${Math.min(100, Math.floor((100 * job.done) / job.total))} %`);
  if (job.done > 0) parts.push(`${grouped(job.done)} messages`);
  if (counts && job.perSecond > 0) parts.push(`${grouped(Math.round(job.perSecond))} messages/s`);
  if (job.secondsLeft !== null) parts.push(`${duration(job.secondsLeft)} left`);
  return parts.join('  ');
}
