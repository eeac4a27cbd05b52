import { setTimeout } from 'node:timers/promises';
import {
  type AudienceStore,
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
  /** What the workers take, and under which name: settled once all of it was taken. */
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
 * Where feeds go in the cluster profile: rows to the topics of members and transactions, checkpoints to the database once the bus has the
 * rows. The catalogue is no business of it: whoever writes it to the database has put it into the outbox with that.
 *
 * `settle` waits for the outbox to be empty and for the workers to have taken everything that was there then; while nobody works, or the
 * servers do not answer, it goes on waiting. Only the workers know which rows were new to them, so those figures are null.
 */
export function createPublishingSink(parts: Parts): FeedSink {
  const { bus, metadata, audience } = parts;
  return {
    applyCatalogue: async () => {},
    accept: async ({ members, transactions, checkpoint }) => {
      await publish(bus, membersTopic, members);
      await publish(bus, transactionsTopic, transactions);
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

/** Asks again while a server does not answer. Throws the signal's reason once it is aborted. */
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
