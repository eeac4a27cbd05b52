import type { FeedSink } from '@marquee/core';
import type { JobRunner } from './job-runner.ts';

/** How long after a fold that failed, for want of room perhaps, it is tried again, in milliseconds. */
const usualAgainMs = 10_000;

/**
 * Folding what was accepted, as a job: once for many pushes, and again until it is done.
 *
 * @returns what has everything folded that was accepted by now
 */
export function defineSettling(runner: JobRunner, writer: Pick<FeedSink, 'settle'>, againMs = usualAgainMs): () => Promise<void> {
  runner.define('settle', { run: (_job, { signal }) => writer.settle({ signal }), againMs, removedAtEnd: true });
  return async () => {
    await runner.add({ kind: 'settle', subject: '', input: null, progress: null }, { once: true });
  };
}
