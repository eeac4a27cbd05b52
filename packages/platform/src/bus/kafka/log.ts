import type { LogPosition, TopicName } from '@marquee/core';
import type { Administration } from './administration.ts';
import type { TopicKeeper } from './topic-keeper.ts';

/** The bounds of a topic: for each partition the first offset that is kept, and the offset of the next message to come. */
export interface Bounds {
  readonly start: LogPosition;
  readonly end: LogPosition;
}

/** Positions in topics, as the brokers know them now. */
export interface Log {
  bounds(topic: TopicName): Promise<Bounds>;
  /** What a group has committed. For partitions without a commit, the first offset that is kept. */
  handled(topic: TopicName, group: string): Promise<LogPosition>;
}

export function createLog(administration: Administration, keeper: TopicKeeper): Log {
  const bounds = async (topic: TopicName): Promise<Bounds> => {
    await keeper.ensure(topic);
    const found = await administration.ask((admin) => admin.fetchTopicOffsets(keeper.nameOf(topic)));
    const offsets = [...found].sort((a, b) => a.partition - b.partition);
    return { start: offsets.map(({ low }) => Number(low)), end: offsets.map(({ high }) => Number(high)) };
  };
  return {
    bounds,
    async handled(topic, group) {
      const handled = [...(await bounds(topic)).start];
      const query = { groupId: keeper.groupOf(topic, group), topics: [keeper.nameOf(topic)] };
      const [fetched] = await administration.ask((admin) => admin.fetchOffsets(query));
      // The brokers return the offset -1 for a group that has committed nothing.
      for (const { partition, offset } of fetched?.partitions ?? []) handled[partition] = Math.max(handled[partition] ?? 0, Number(offset));
      return handled;
    },
  };
}
