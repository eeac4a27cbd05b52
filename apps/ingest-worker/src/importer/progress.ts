import type { Clock, ImportJob } from '@marquee/core';

/** How fast an import goes, from when this process began it: what was done before an interruption is no speed. */
export interface Pace {
  rows(rows: number): Pick<ImportJob, 'rowsPerSecond'>;
  secondsLeft(done: number, total: number): number | null;
  seconds(): number;
}

export function paceFrom(clock: Clock, rowsBefore: number): Pace {
  const start = clock.now();
  let doneBefore: number | null = null;
  const seconds = () => Math.max(0, clock.now() - start) / 1000;
  return {
    seconds,
    rows: (rows) => ({ rowsPerSecond: seconds() > 0 ? Math.round((rows - rowsBefore) / seconds()) : 0 }),
    secondsLeft(done, total) {
      doneBefore ??= done;
      const rate = seconds() > 0 ? (done - doneBefore) / seconds() : 0;
      return rate > 0 ? Math.max(0, Math.round((total - done) / rate)) : null;
    },
  };
}
