import { AlertInput, type Clock } from '@marquee/core';
import type { JobRunner } from './job-runner.ts';

/** How long after a failure it is tried again, and how long an alert is worth being told, in milliseconds. */
const usualAgainMs = 60_000;
const worthMs = 24 * 3_600_000;

/** Has alerts told, each as a job of its own: one that is not taken is tried again for a day, and holds up none of the others. */
export function defineAlerts(
  runner: Pick<JobRunner, 'define'>,
  {
    tell,
    clock,
    againMs = usualAgainMs,
  }: { readonly tell: (input: AlertInput) => Promise<void>; readonly clock: Clock; readonly againMs?: number },
): void {
  runner.define('alert', {
    run: async ({ input, createdAt }) => {
      if (clock.now() - createdAt < worthMs) await tell(AlertInput.parse(input));
    },
    againMs,
    removedAtEnd: true,
  });
}
