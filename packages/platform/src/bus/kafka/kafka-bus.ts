import { setTimeout } from 'node:timers/promises';
import {
  type EventBus,
  type EventLog,
  type Handler,
  type LoggedMessage,
  messagesBetween,
  ServiceError,
  type Subscription,
  type Topic,
  wireName,
} from '@marquee/core';
import { Administration } from './administration.ts';
import { ByteBudget } from './byte-budget.ts';
import { createClient } from './client.ts';
import { encode } from './codec.ts';
import { follow } from './follow.ts';
import type { LiveReading, ReadingState } from './live-reading.ts';
import { createLog, type Log } from './log.ts';
import type { KafkaOptions } from './options.ts';
import { Outgoing } from './outgoing.ts';
import { Reading, subscriptionName } from './reading.ts';
import { settingsOf } from './settings.ts';
import { TopicKeeper } from './topic-keeper.ts';

export interface SubscriptionStatus {
  /** `<topic>/<group>`. */
  readonly subscription: string;
  readonly state: ReadingState;
  /** The error that broke it, or null. */
  readonly error: unknown;
}

/** The event bus and the event log on Kafka. */
export interface KafkaBus extends EventBus, EventLog {
  subscribe<P>(topic: Topic<P>, group: string, handler: Handler<LoggedMessage<P>>): Promise<Subscription>;
  /**
   * Makes the missing topics and checks the existing ones. Without this call, that happens when a topic is first used.
   *
   * @throws ServiceError `unavailable` when the brokers do not answer; `conflict`, with what to do, when a topic has other settings
   */
  ensureTopics(): Promise<void>;
  /** @throws ServiceError `unavailable` when the brokers do not answer */
  check(): Promise<void>;
  /** The subscriptions of this process, for the readiness check. A `broken` one does not recover by itself. */
  subscriptions(): readonly SubscriptionStatus[];
}

/** How often `drain` asks the brokers, in milliseconds. */
const askEveryMs = 20;

/**
 * Opens the bus. It connects when it is first used. Later failures of the brokers are retried.
 *
 * The invariants and their tests are in README.md in this folder.
 */
export function createKafkaBus(options: KafkaOptions): KafkaBus {
  const settings = settingsOf(options);
  const client = createClient(settings);
  const administration = new Administration(client);
  const keeper = new TopicKeeper(administration, settings);
  const outgoing = new Outgoing(client, settings.publishAttempts);
  const log = createLog(administration, keeper);
  const readings = new Set<LiveReading>();
  const context = { client, settings, keeper, readings, budget: new ByteBudget(settings.bytesInFlight) };
  let closed = false;
  const refuseClosed = () => {
    if (closed) throw new ServiceError('unavailable', 'The event bus is closed.');
  };

  return {
    async publish(topic, messages) {
      refuseClosed();
      const encoded = messages.map((message) => encode(topic, message));
      await keeper.ensure(topic);
      await outgoing.send(keeper.nameOf(topic), encoded);
    },
    async subscribe(topic, group, handler) {
      refuseClosed();
      const name = subscriptionName(topic, group);
      if ([...readings].some((reading) => reading.name === name))
        throw new ServiceError('conflict', `The group ${group} is already subscribed to ${wireName(topic)} in this process.`);
      const groupId = keeper.groupOf(topic, group);
      const reading = new Reading({ name, topic, groupId, handler, handled: () => log.handled(topic, group) }, context);
      await reading.start();
      return reading;
    },
    async follow(topic, handler, followOptions = {}) {
      refuseClosed();
      return follow(topic, handler, followOptions, await log.bounds(topic), context, administration);
    },
    end: async (topic) => (await log.bounds(topic)).end,
    handled: (topic, group) => log.handled(topic, group),
    async drain() {
      for (let sent = -1; ; ) {
        await outgoing.settled();
        const waiting = await waitingIn(readings, log);
        // A handler may have published more in the meantime. Draining ends when a whole round has changed nothing.
        if (waiting === 0 && sent === outgoing.sent) return;
        sent = outgoing.sent;
        if (waiting > 0) await setTimeout(askEveryMs);
      }
    },
    ensureTopics: () => keeper.ensure(),
    async check() {
      refuseClosed();
      await administration.ask((admin) => admin.describeCluster());
    },
    subscriptions: () => [...readings].map(({ name, state, error }) => ({ subscription: name, state, error })),
    async close() {
      closed = true;
      await Promise.all([...readings].map((reading) => reading.stop()));
      await outgoing.close();
      await administration.close();
    },
  };
}

/** How many messages the readings of this process have not handled yet. */
async function waitingIn(readings: Iterable<LiveReading>, log: Log): Promise<number> {
  let waiting = 0;
  for (const reading of readings) {
    if (reading.state === 'broken') throw new ServiceError('unavailable', `The subscription ${reading.name} is broken.`);
    const { end } = await log.bounds(reading.topic);
    waiting += messagesBetween(await reading.handled(), end);
  }
  return waiting;
}
