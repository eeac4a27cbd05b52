import type { Clock, ImportJob } from '@marquee/core';

/** How often a running job is written down; what it says in between is answered from memory. */
const saveEveryMs = 2_000;

/** The import under way: what it says now, kept so that another process finds it. */
export interface JobRecord {
  current(): ImportJob;
  /** Changes what the job says, and writes it down when it is time, or at once when asked. */
  change(changes: Partial<ImportJob>, atOnce?: boolean): Promise<void>;
}

export function jobRecord(job: ImportJob, save: (job: ImportJob) => Promise<void>, clock: Clock): JobRecord {
  let current = job;
  let savedAt = Number.NEGATIVE_INFINITY;
  return {
    current: () => current,
    async change(changes, atOnce = false) {
      current = { ...current, ...changes };
      if (!atOnce && clock.now() - savedAt < saveEveryMs) return;
      savedAt = clock.now();
      await save(current);
    },
  };
}
