import { hostname } from 'node:os';
import {
  campaignMembersTopic,
  enrichmentGroupOf,
  erasuresTopic,
  filmMatchesTopic,
  filmsTopic,
  membersTopic,
  sitesTopic,
  transactionsTopic,
  workerGroup,
} from '@marquee/core';
import { openScratchWriter } from '../audience/duckdb/write/scratch.ts';
import { createElasticsearch } from '../audience/elasticsearch/client.ts';
import { createIndexSet } from '../audience/elasticsearch/index-set.ts';
import { createElasticsearchAudienceStore } from '../audience/elasticsearch/store.ts';
import { rememberingValues } from '../audience/remembered-values.ts';
import { createKafkaBus } from '../bus/kafka/kafka-bus.ts';
import { unreadableLetter } from '../bus/kafka/unreadable-letter.ts';
import { createDelivery } from '../campaigns/delivery.ts';
import type { ClusterConfig } from '../config/load.ts';
import { createAuthenticator } from '../identity/authenticator.ts';
import { createIdentity } from '../identity/identity.ts';
import { createPasswords } from '../identity/passwords.ts';
import { createMetadataStore } from '../metadata/metadata-store.ts';
import { openDatabase } from '../metadata/open-database.ts';
import { startOutboxPublisher } from '../outbox/publisher.ts';
import { createPublishingSink } from '../outbox/publishing-sink.ts';
import { createSourceAccess } from '../sources/source-access.ts';
import { createRebuilder } from '../worker/rebuilder.ts';
import type { OpenOptions, Stores } from './stores.ts';

/** What the workers must have handled before an import is done. */
const takenBy = [
  ...[membersTopic, transactionsTopic, campaignMembersTopic, erasuresTopic].map((topic) => ({ topic, group: workerGroup })),
  ...[filmsTopic, sitesTopic, filmMatchesTopic].map((topic) => ({ topic, group: enrichmentGroupOf(workerGroup) })),
];
const clock = { now: () => Date.now() };

/** Opens the stores on servers: Elasticsearch for the audience, which the ingest workers write, Kafka for the bus, and MySQL for the metadata. */
export async function openCluster(
  config: ClusterConfig,
  { around, hashing, onTrouble, onBroken, onIdentityTrouble }: OpenOptions,
): Promise<Stores> {
  const opened: (() => Promise<void>)[] = [];
  const close = async () => {
    for (let one = opened.pop(); one; one = opened.pop()) await one();
  };
  try {
    const { url, apiKey, login, indexPrefix, shards, replicas } = config.elasticsearch;
    const client = createElasticsearch({ url, apiKey, ...login });
    const indices = createIndexSet(client, indexPrefix);
    const audience = rememberingValues(createElasticsearchAudienceStore(client, indices.alias, hostname()));
    opened.push(() => audience.close());
    const database = await openDatabase(config.databaseUrl);
    const own = createMetadataStore(database);
    const metadata = around?.(own) ?? own;
    opened.push(() => metadata.close());
    const passwords = createPasswords(hashing);
    opened.push(() => passwords.close());
    const { brokers, topicPrefix, partitions, replication, login: credentials } = config.kafka;
    const bus = createKafkaBus({
      brokers,
      clientId: 'api',
      topicPrefix,
      partitions,
      replication,
      ...(credentials ? { credentials } : {}),
      ...(onTrouble ? { onTrouble } : {}),
      ...(onBroken ? { onBroken } : {}),
      onUnreadable: (message) => metadata.deadLetters.record([unreadableLetter(message, new Date(clock.now()).toISOString())]),
    });
    opened.push(() => bus.close());
    // The first process to start makes the topics and the index. Without a worker, the product then answers that there are no moviegoers.
    await bus.ensureTopics();
    const serving = { shards, replicas, refreshInterval: '1s' };
    await indices.takeNewFields(await indices.ensure(serving));
    const refresh = () => indices.refresh();
    return {
      audience,
      writer: createPublishingSink({ bus, log: bus, metadata, audience, takenBy, refresh }),
      settlesHere: false,
      audienceFile: null,
      forget: async (moviegoer, day) => {
        await metadata.outbox.add(erasuresTopic, [{ moviegoer, day }]);
        return {
          state: 'under_way',
          existed: null,
          removedFrom: [],
          underWay: [
            'audience index, where the ingest workers put an empty document in its place',
            'topics, as their retention removes what was sent',
          ],
          remains: ['binary logs of the database'],
        };
      },
      openScratch: openScratchWriter,
      metadata,
      bus,
      rebuilder: createRebuilder({ jobs: metadata.jobs, indices, serving, clock }),
      startOutbox: () => {
        const onOutboxTrouble = (error: unknown) => onTrouble?.({ subscription: 'outbox', attempts: 1, waiting: 0, error });
        const outbox = startOutboxPublisher({ database, bus, onTrouble: onOutboxTrouble });
        opened.push(() => outbox.stop());
      },
      servers: [{ name: 'bus', check: () => bus.check() }],
      identity: createIdentity(database, {
        webUrl: config.webUrl,
        secret: config.authSecret,
        passwords,
        oidc: config.oidc,
        onTrouble: onIdentityTrouble,
      }),
      passwords,
      authenticator: createAuthenticator(config.authSecret),
      sourceAccess: createSourceAccess(config.sources, config.authSecret),
      deliveryTo: (clock) => createDelivery({ addresses: config.sources.addresses, secret: config.authSecret, clock }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
