import {
  type CatalogueChange,
  type MoviegoerDocuments,
  ServiceError,
  type StateChange,
  type StoredState,
  type WriteResult,
} from '@marquee/core';
import { answer } from '../answer.ts';
import type { Elasticsearch } from '../client.ts';
import { type BulkBody, bulkBodies } from './bulk-bodies.ts';
import { indexOf, revisionAt } from './revision.ts';
import { keptFields, stateOf } from './stored-state.ts';
import { touchedQuery } from './touched-query.ts';
import { writeResult } from './write-result.ts';

/** How many documents one request reads, and how many transaction ids one query has: far below the engine's limits. */
const idsAtOnce = 1_000;
const transactionsAtOnce = 10_000;
const holdersAtOnce = 1_000;

/**
 * The moviegoer documents of one index. If a request fails as a whole, each of its documents is `busy`. After a time-out the request may still have
 * been done, so the documents must be read again.
 *
 * @param liveIndex the current index; every call asks for it again. A document that was read from another index is a conflict.
 */
export function createElasticsearchDocuments(client: Elasticsearch, liveIndex: () => string): MoviegoerDocuments {
  const writeBody = async (index: string, { lines }: BulkBody, size: number): Promise<readonly WriteResult[]> => {
    try {
      const { items } = await answer(undefined, (asking) =>
        client.bulk({ index, operations: [...lines], timeout: '20s', filter_path: bulkAnswer }, asking),
      );
      return Array.from({ length: size }, (_, i) => writeResult(index, Object.values(items?.[i] ?? {})[0]));
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      return Array.from({ length: size }, (): WriteResult => ({ kind: 'busy', detail: error.message }));
    }
  };

  return {
    async read(ids) {
      const index = liveIndex();
      const found = new Map<string, StoredState>();
      for (const some of slices(ids, idsAtOnce)) {
        const { docs } = await answer(undefined, (asking) =>
          client.mget<unknown>({ index, ids: [...some], _source_includes: keptFields }, asking),
        );
        for (const doc of docs) {
          if ('error' in doc) throw new ServiceError('unavailable', `The audience store cannot read a document: ${doc.error.reason ?? ''}`);
          if (doc.found)
            found.set(doc._id, { state: stateOf(doc._id, doc._source), revision: revisionAt(index, doc._seq_no, doc._primary_term) });
        }
      }
      return found;
    },

    async write(changes) {
      const index = liveIndex();
      const stale = ({ revision }: StateChange) => revision !== null && indexOf(revision) !== index;
      const results = new Map<StateChange, WriteResult>();
      for (const change of changes) if (stale(change)) results.set(change, { kind: 'conflict' });
      for (const body of bulkBodies(changes.filter((change) => !stale(change)))) {
        const written = await writeBody(index, body, body.changes.length);
        body.changes.forEach((change, i) => {
          results.set(change, written[i] ?? { kind: 'busy', detail: '' });
        });
      }
      return changes.map((change) => results.get(change) ?? { kind: 'busy', detail: '' });
    },

    async refresh() {
      await answer(undefined, (asking) => client.indices.refresh({ index: liveIndex() }, asking));
    },

    async holders(exhibitor, transactions, except) {
      const found = new Set<string>();
      for (const some of slices(transactions, transactionsAtOnce)) {
        const query = {
          bool: {
            filter: [{ term: { exhibitor } }, { terms: { transactions: [...some] } }],
            // Most of the documents found would be those of the batch itself, so exclude them.
            must_not: slices(except, transactionsAtOnce).map((ids) => ({ terms: { id: [...ids] } })),
          },
        };
        for (let after: string | undefined, more = true; more; ) {
          const ids = await idsOf(client, liveIndex(), query, holdersAtOnce, after);
          for (const id of ids) found.add(id);
          after = ids.at(-1);
          more = ids.length === holdersAtOnce;
        }
      }
      return [...found];
    },

    touchedBy: (change, version, limit) =>
      isNothing(change) ? Promise.resolve([]) : idsOf(client, liveIndex(), touchedQuery(change, version), limit),

    async countTouchedBy(change, version) {
      if (isNothing(change)) return 0;
      const { count } = await answer(undefined, (asking) =>
        client.count({ index: liveIndex(), query: touchedQuery(change, version) }, asking),
      );
      return count;
    },
  };
}

const bulkAnswer = ['items.*.status', 'items.*._seq_no', 'items.*._primary_term', 'items.*.error.type', 'items.*.error.reason'];

async function idsOf(client: Elasticsearch, index: string, query: object, size: number, after?: string): Promise<readonly string[]> {
  const { hits } = await answer(undefined, (asking) =>
    client.search(
      {
        index,
        size,
        query,
        _source: false,
        track_total_hits: false,
        sort: [{ id: 'asc' }],
        ...(after === undefined ? {} : { search_after: [after] }),
      },
      asking,
    ),
  );
  return hits.hits.flatMap(({ _id }) => _id ?? []);
}

function isNothing({ films, sites, filmCodes }: CatalogueChange): boolean {
  return films.length + sites.length + filmCodes.length === 0;
}

function slices<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
}
