import { randomUUID } from 'node:crypto';
import { type Following, type FollowOptions, type Handler, type LoggedMessage, ServiceError, type Topic } from '@marquee/core';
import type { Administration } from './administration.ts';
import type { PartitionFetch } from './batches.ts';
import { deferred } from './deferred.ts';
import type { ReadingContext } from './live-reading.ts';
import type { Bounds } from './log.ts';
import { Reading, subscriptionName } from './reading.ts';

/**
 * Reads all of a topic, independently of other readers. The reading is the only member of a group of its own and commits nothing to the brokers.
 * Its position is kept in memory only, so that it continues there when it joins the group again.
 */
export async function follow<P>(
  topic: Topic<P>,
  handler: Handler<LoggedMessage<P>>,
  options: FollowOptions,
  bounds: Bounds,
  context: ReadingContext,
  administration: Administration,
): Promise<Following> {
  const { settings, keeper } = context;
  const position = bounds.start.map((start, partition) => Math.max(start, options.from?.[partition] ?? 0));
  const goal = options.to ?? bounds.end;
  const { promise: caughtUp, resolve, reject } = deferred();
  const arrived = () => goal.every((offset, partition) => (position[partition] ?? 0) >= offset);

  const group = `follow.${settings.clientId}.${randomUUID()}`;
  const groupId = keeper.groupOf(topic, group);
  const reading = new Reading<P>(
    {
      name: subscriptionName(topic, group),
      topic,
      groupId,
      handler,
      handled: async () => [...position],
      select: (fetch) => between(fetch, position[fetch.partition] ?? 0, options.to?.[fetch.partition] ?? Number.POSITIVE_INFINITY),
      commit: (next) => {
        for (const [partition, offset] of next) position[partition] = offset;
        if (arrived()) resolve();
      },
      seek: () => new Map(position.entries()),
      onBroken: reject,
    },
    context,
  );
  if (arrived()) resolve();
  await reading.start();
  return {
    caughtUp,
    position: () => [...position],
    async stop() {
      await reading.stop();
      reject(new ServiceError('cancelled', 'The reading was stopped.'));
      await administration.ask((admin) => admin.deleteGroups([groupId])).catch(() => {});
    },
  };
}

/** The messages of a fetch with offsets from `from` up to, but not including, `to`. */
export function between(fetch: PartitionFetch, from: number, to: number): PartitionFetch {
  const messages = fetch.messages.filter(({ offset }) => Number(offset) >= from && Number(offset) < to);
  return { ...fetch, messages, lastOffset: Math.min(fetch.lastOffset, to - 1) };
}
