import { setTimeout } from 'node:timers/promises';
import { type EventBus, type EventLog, type Jobs, type MoviegoerDocuments, scopeOf } from '@marquee/core';
import type { Moviegoer } from '@marquee/dsl';
import { createElasticsearch } from '../audience/elasticsearch/client.ts';
import { createIndexSet, type IndexSet, type IndexSettings } from '../audience/elasticsearch/index-set.ts';
import { createElasticsearchAudienceStore } from '../audience/elasticsearch/store.ts';
import { createElasticsearchDocuments } from '../audience/elasticsearch/write/documents.ts';
import { createKafkaBus } from '../bus/kafka/kafka-bus.ts';
import type { KafkaOptions } from '../bus/kafka/options.ts';
import type { WorkerConfig } from '../config/load.ts';
import { openJobs } from '../metadata/open-jobs.ts';

/** The stores of an ingest worker in the cluster profile. */
export interface WorkerStores {
  readonly bus: EventBus & EventLog;
  /** The documents of the live index, also after a rebuild has switched it. */
  readonly documents: MoviegoerDocuments;
  readonly indices: AudienceIndices;
  /** Null if no database is configured: then this worker carries out no jobs. */
  readonly jobs: Jobs | null;
  /** Problems with the servers and subscriptions, one sentence each; empty if there are none. */
  problems(): readonly string[];
  /** Closes everything. Stop the subscriptions first. */
  close(): Promise<void>;
}
/** Access to all indices of the audience, for a rebuild. */
export interface AudienceIndices {
  readonly set: IndexSet;
  /** The settings of an index that answers questions. */
  readonly serving: IndexSettings;
  documentsOn(index: string): MoviegoerDocuments;
  /** All moviegoers of an index, sorted by id. */
  everyone(index: string, signal: AbortSignal): AsyncIterable<readonly Moviegoer[]>;
  find(index: string, id: string): Promise<Moviegoer | null>;
}
export type WorkerHooks = Pick<KafkaOptions, 'onTrouble' | 'onBroken' | 'onUnreadable' | 'onLog'>;

/** How often to check whether the servers answer and which index is live, in milliseconds. */
const lookEveryMs = 2_000;

/**
 * Opens the stores of a worker, and makes the topics and the first index if there are none.
 *
 * @throws ServiceError `unavailable` when a server does not answer. In that case nothing remains open, and the call can be repeated.
 */
export async function openWorkerStores(config: WorkerConfig, hooks: WorkerHooks): Promise<WorkerStores> {
  const { url, apiKey, login, indexPrefix, shards, replicas } = config.elasticsearch;
  const client = createElasticsearch({ url, apiKey, username: login?.username, password: login?.password });
  const bus = createKafkaBus({
    ...hooks,
    brokers: config.kafka.brokers,
    clientId: 'ingest-worker',
    topicPrefix: config.kafka.topicPrefix,
    partitions: config.kafka.partitions,
    replication: config.kafka.replication,
    ...(config.kafka.login ? { credentials: config.kafka.login } : {}),
    batchMessages: config.batch,
    bytesInFlight: config.bytesInFlight,
    sessionTimeoutMs: config.sessionTimeoutMs,
  });
  const database = config.databaseUrl === undefined ? null : await openJobs(config.databaseUrl);
  const close = async () => {
    await bus.close();
    await client.close();
    await database?.close();
  };
  const indices = createIndexSet(client, indexPrefix);
  const serving = { shards, replicas, refreshInterval: '1s' };
  const scope = scopeOf({ kind: 'operator' });
  let live = '';
  let misfit: string | null = null;
  const follow = async (index: string) => {
    if (index !== live) misfit = await indices.takeNewFields(index);
    live = index;
  };
  try {
    await bus.ensureTopics();
    await follow(await indices.ensure(serving));
  } catch (error) {
    await close();
    throw error;
  }

  const unreachable = new Map<string, string>();
  const look = async (server: string, ask: () => Promise<void>) => {
    try {
      await ask();
      unreachable.delete(server);
    } catch (error) {
      unreachable.set(server, error instanceof Error ? error.message : String(error));
    }
  };
  const closing = new AbortController();
  const looking = (async () => {
    while (!closing.signal.aborted) {
      await Promise.all([
        look('elasticsearch', async () => {
          await follow((await indices.live()) ?? live);
        }),
        look('kafka', () => bus.check()),
      ]);
      await setTimeout(lookEveryMs, undefined, { signal: closing.signal }).catch(() => {});
    }
  })();

  return {
    bus,
    documents: createElasticsearchDocuments(client, () => live),
    indices: {
      set: indices,
      serving,
      documentsOn: (index) => createElasticsearchDocuments(client, () => index),
      everyone: (index, signal) => createElasticsearchAudienceStore(client, index).scan({ scope }, signal),
      find: (index, id) => createElasticsearchAudienceStore(client, index).moviegoer({ scope, id }),
    },
    jobs: database?.jobs ?? null,
    problems: () => [
      ...unreachable.values(),
      ...(misfit === null ? [] : [misfit]),
      ...bus
        .subscriptions()
        .filter(({ state }) => state === 'broken')
        .map(
          ({ subscription, error }) => `The subscription ${subscription} has stopped: ${error instanceof Error ? error.message : error}`,
        ),
    ],
    async close() {
      closing.abort();
      await looking;
      await close();
    },
  };
}
