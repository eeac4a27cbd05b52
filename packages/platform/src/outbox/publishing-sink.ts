import { setTimeout } from 'node:timers/promises';
import {
  type AudienceStore,
  campaignMembersTopic,
  type EventBus,
  type EventLog,
  type FeedSink,
  type LogPosition,
  type MetadataStore,
  membersTopic,
  messagesBetween,
  ServiceError,
  type Topic,
  type TopicName,
  transactionsTopic,
} from '@marquee/core';

interface Parts {
  readonly bus: Pick<EventBus, 'publish'>;
  readonly log: Pick<EventLog, 'end' | 'handled'>;
  readonly metadata: Pick<MetadataStore, 'feedCheckpoints' | 'outbox'>;
  readonly audience: Pick<AudienceStore, 'status'>;
  /** The topics that the workers read, and their groups. A settle ends when the groups have handled all messages. */
  readonly takenBy: readonly Taken[];
  /** Resolves when questions see what the workers have written. */
  readonly refresh: () => Promise<void>;
}
export interface Taken {
  readonly topic: TopicName;
  readonly group: string;
}

const askEveryMs = 250;

/**
 * The feed sink of the cluster profile. It publishes rows to the topics of members and transactions, and saves a checkpoint in the database once the bus
 * has the rows. It does nothing with the catalogue: the code that writes the catalogue to the database also puts its changes into the outbox.
 *
 * `settle` waits until the outbox is empty and the workers have handled everything that was in the topics then. While no worker runs, or the servers do
 * not answer, it goes on waiting. Only the workers know which rows were new, so those figures are null.
 */
export function createPublishingSink(parts: Parts): FeedSink {
  const { bus, metadata, audience } = parts;
  return {
    applyCatalogue: async () => {},
    accept: async ({ members, transactions, campaignMembers = [], checkpoint }) => {
      await publish(bus, membersTopic, members);
      await publish(bus, transactionsTopic, transactions);
      await publish(bus, campaignMembersTopic, campaignMembers);
      if (checkpoint) await metadata.feedCheckpoints.save(checkpoint);
    },
    checkpoints: (importId) => metadata.feedCheckpoints.list(importId),
    settle: async ({ onProgress, signal } = {}) => {
      await outboxSaid(metadata, signal);
      const whole = await patiently(() => Promise.all(parts.takenBy.map((taken) => stretchOf(parts.log, taken))), signal);
      const total = whole.reduce((sum, { from, to }) => sum + messagesBetween(from, to), 0);
      for (;;) {
        const left = await patiently(() => leftOf(parts.log, whole), signal);
        onProgress?.({ done: Math.max(0, total - left), total });
        if (left === 0) break;
        await setTimeout(askEveryMs, undefined, { signal });
      }
      await patiently(parts.refresh, signal);
      const { moviegoers, visits } = await patiently(() => audience.status(), signal);
      return { moviegoers, visits, duplicates: null, outdated: null, concessionsOnly: null };
    },
  };
}

async function publish<P>(bus: Parts['bus'], topic: Topic<P>, payloads: readonly P[]): Promise<void> {
  if (payloads.length === 0) return;
  await bus.publish(
    topic,
    payloads.map((payload) => ({ key: topic.key(payload), payload })),
  );
}

async function outboxSaid(metadata: Parts['metadata'], signal: AbortSignal | undefined): Promise<void> {
  while ((await patiently(() => metadata.outbox.waiting(), signal)) > 0) await setTimeout(askEveryMs, undefined, { signal });
}

interface Stretch extends Taken {
  readonly from: LogPosition;
  readonly to: LogPosition;
}

async function stretchOf(log: Parts['log'], taken: Taken): Promise<Stretch> {
  return { ...taken, from: await log.handled(taken.topic, taken.group), to: await log.end(taken.topic) };
}

async function leftOf(log: Parts['log'], stretches: readonly Stretch[]): Promise<number> {
  const left = await Promise.all(stretches.map(async ({ topic, group, to }) => messagesBetween(await log.handled(topic, group), to)));
  return left.reduce((sum, each) => sum + each, 0);
}

/** Retries while a server does not answer. Throws the signal's reason when it is aborted. */
async function patiently<T>(ask: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  for (;;) {
    signal?.throwIfAborted();
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof ServiceError && error.code === 'unavailable')) throw error;
      await setTimeout(4 * askEveryMs, undefined, { signal });
    }
  }
}
