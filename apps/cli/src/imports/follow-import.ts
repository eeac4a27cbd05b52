import { setTimeout as pause } from 'node:timers/promises';
import type { ImportJob } from '@marquee/core';
import type { Operator } from '../client/operator.ts';
import { duration, grouped } from '../output/table.ts';
import type { Terminal } from '../output/terminal.ts';

const pollMs = 200;

/** Starts an import and follows it with a progress line until it ends. Aborting cancels the import; the returned job is then cancelled. */
export async function followImport(
  operator: Operator,
  input: { readonly folder: string; readonly dryRun: boolean },
  terminal: Terminal,
  signal: AbortSignal,
): Promise<ImportJob> {
  let job = await operator.call('imports.start', input);
  let cancelled = false;
  while (job.state === 'running') {
    if (signal.aborted && !cancelled) {
      cancelled = true;
      terminal.progress('Stopping after the batch under way …');
      job = await operator.call('imports.cancel', { id: job.id });
      continue;
    }
    if (!cancelled) terminal.progress(progressLine(job));
    await pause(pollMs);
    job = await operator.call('imports.status', { id: job.id });
  }
  return job;
}

const phases = { catalogue: 'Catalogue', reading: 'Reading', folding: 'Folding into visits', done: 'Done' } as const;

/** Such as `Reading  42 %  1,234,567 rows  180,000 rows/s  12 s left`. */
function progressLine(job: ImportJob): string {
  const parts: string[] = [phases[job.phase]];
  if (job.phase === 'reading' && job.bytesTotal > 0) parts.push(`${Math.floor((100 * job.bytesRead) / job.bytesTotal)} %`);
  if (job.rows > 0) parts.push(`${grouped(job.rows)} rows`);
  if (job.phase === 'reading' && job.rowsPerSecond > 0) parts.push(`${grouped(Math.round(job.rowsPerSecond))} rows/s`);
  if (job.secondsLeft !== null) parts.push(`${duration(job.secondsLeft)} left`);
  return parts.join('  ');
}
