import { randomUUID } from 'node:crypto';
import { type Job, type JobKind, ServiceError } from '@marquee/core';
import { z } from 'zod';
import type { Work } from './do-job.ts';
import type { JobRunner } from './job-runner.ts';

interface Asked<I, R> {
  readonly input: z.ZodType<I>;
  /** Does it from wherever it is, maybe not for the first time. */
  readonly run: (input: I, job: Job, work: Work) => Promise<R>;
  /** How long after a failure it is tried again, in milliseconds, though who asked was told of it; a kind without it is given up. */
  readonly againMs?: number;
  /** Whether its row stays, for who looks at what was done. */
  readonly kept?: true;
}

const By = z.object({ by: z.string(), asked: z.unknown() });

/**
 * A kind of job that somebody waits for. Who asks is told what came of it, or what it failed of, as it was thrown; whether or not they are still
 * there, it is done, after a kill at the next start. It leaves no row, unless it is kept.
 */
export function defineAsked<I, R>(runner: JobRunner, kind: JobKind, { input, run, againMs, kept }: Asked<I, R>): (asked: I) => Promise<R> {
  const waiting = new Map<string, (outcome: Promise<R>) => void>();
  runner.define(kind, {
    run: (job, work) => {
      const { by, asked } = By.parse(job.input);
      const running = run(input.parse(asked), job, work);
      waiting.get(by)?.(running);
      return running;
    },
    ...(againMs === undefined ? {} : { againMs }),
    ...(kept ? {} : { removedAtEnd: true }),
  });
  return async (asked) => {
    const by = randomUUID();
    const outcome = new Promise<R>((resolve) => waiting.set(by, resolve));
    try {
      const id = await runner.add({ kind, subject: '', input: { by, asked }, progress: null });
      return await Promise.race([outcome, runner.ended(id ?? '').then(elsewhere)]);
    } finally {
      waiting.delete(by);
    }
  };
}

/** It ended and nobody here did it: what came of it is not known here. */
function elsewhere(): never {
  throw new ServiceError('unavailable', 'This was taken over by another process, or goes on at the next start. Ask again to see.');
}
