import type { FeedSink } from '@marquee/core';
import { openGroupedRows, settleAll, startWorker, takeWhole } from '@marquee/ingest-worker';
import { loadWorkerConfig, openWorkerStores } from '@marquee/platform';

interface Parts {
  readonly settings: Readonly<Record<string, string>>;
  /** Where the product's rows go. */
  readonly writer: FeedSink;
  /** Rows that will come, roughly. */
  readonly expected: number;
  readonly say: (line: string) => void;
}

/**
 * A sink that takes rows past the topics, as a rebuild does: put together by moviegoer, and written by the worker's own code once each. For sizes
 * at which an import through one worker takes hours. The catalogue goes the usual way.
 */
export async function openGroupedSink({ settings, writer, expected, say }: Parts): Promise<FeedSink & { close(): Promise<void> }> {
  const rows = await openGroupedRows(expected);
  let taken = 0;
  return {
    applyCatalogue: (catalogue) => writer.applyCatalogue(catalogue),
    checkpoints: async () => [],
    async accept(batch) {
      await rows.add(batch);
      const before = taken;
      taken += batch.members.length + batch.transactions.length;
      if (Math.floor(before / 1e6) < Math.floor(taken / 1e6)) say(`${Math.floor(taken / 1e6)} million rows read`);
    },
    async settle() {
      // The catalogue has reached the topics then.
      const summary = await writer.settle();
      const stores = await openWorkerStores(loadWorkerConfig({}, settings), {});
      const { set } = stores.indices;
      const index = (await set.live()) ?? '';
      const worker = await startWorker({
        bus: stores.bus,
        log: stores.bus,
        documents: stores.documents,
        group: 'bench-grouped',
        clock: { now: () => Date.now() },
        enrichmentRate: 1e6,
      });
      await set.changeSettings(index, { refreshInterval: '-1', replicas: 0 });
      const keeping = worker.keepingOn(stores.indices.documentsOn(index));
      let written = 0;
      for await (const group of rows.groups()) {
        await takeWhole(keeping, group);
        written += group.members.length + group.transactions.length;
        say(`${written} of ${taken} rows written`);
      }
      for await (const disputes of rows.disputes()) await settleAll(keeping, disputes);
      await set.changeSettings(index, stores.indices.serving);
      await stores.documents.refresh();
      await worker.stop();
      await stores.close();
      return summary;
    },
    close: () => rows.remove(),
  };
}
