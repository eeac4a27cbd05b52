import type { EventLog, LogPosition, Topic } from '@marquee/core';
import { stoppable } from '@marquee/platform';

interface Part {
  readonly from: LogPosition;
  readonly to: LogPosition;
  readonly signal?: AbortSignal;
}

/** Reads what a topic holds between two places of it, batch by batch. Throws the signal's reason when told to stop. */
export async function readUpTo<P>(
  log: Pick<EventLog, 'follow'>,
  topic: Topic<P>,
  { from, to, signal }: Part,
  take: (payloads: readonly P[]) => Promise<unknown>,
): Promise<void> {
  if (to.every((end, partition) => end <= (from[partition] ?? 0))) return;
  const following = await log.follow(
    topic,
    async (messages) => {
      signal?.throwIfAborted();
      await take(messages.map(({ payload }) => payload));
    },
    { from, to },
  );
  try {
    await (signal ? stoppable(following.caughtUp, signal) : following.caughtUp);
  } finally {
    await following.stop();
  }
}
