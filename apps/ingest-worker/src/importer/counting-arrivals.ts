import type { Clock, FeedArrivals, FeedName, FeedSink } from '@marquee/core';

interface Row {
  readonly exhibitor: string;
}

/**
 * A sink that writes down how many rows of which feed it accepted, and when: once a batch, after its rows are safe. A process that dies in between
 * leaves that batch uncounted; its rows count as they should.
 */
export function countingArrivals<S extends Pick<FeedSink, 'accept'>>(writer: S, arrivals: Pick<FeedArrivals, 'record'>, clock: Clock): S {
  return {
    ...writer,
    accept: async (batch) => {
      await writer.accept(batch);
      const at = clock.now();
      for (const feed of ['members', 'transactions'] satisfies readonly FeedName[])
        for (const [exhibitor, rows] of byExhibitor(batch[feed])) await arrivals.record({ exhibitor, feed, rows, at });
    },
  };
}

function byExhibitor(rows: readonly Row[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { exhibitor } of rows) counts.set(exhibitor, (counts.get(exhibitor) ?? 0) + 1);
  return counts;
}
