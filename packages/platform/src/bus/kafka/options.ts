import type { AnyTopic } from '@marquee/core';
import type { DeliveryTrouble } from '../delivery.ts';
import type { UnreadableMessage } from './codec.ts';

export interface BrokerAddress {
  readonly host: string;
  readonly port: number;
}

/** Options of the bus on Kafka. Sizes are in bytes, times in milliseconds. */
export interface KafkaOptions {
  /** `host:port` of one or more brokers. The client finds the others through them. */
  readonly brokers: readonly string[];
  /** The name of this process in the brokers' logs. */
  readonly clientId: string;
  /** Put before the names of topics and groups. */
  readonly topicPrefix?: string;
  /** The number of partitions of a new topic. Topics that need one order over all messages have one partition. */
  readonly partitions?: number;
  readonly replication?: number;
  /** SASL SCRAM-SHA-512 over TLS. */
  readonly credentials?: { readonly username: string; readonly password: string };
  /** The topics of this bus. Default: those of the product. */
  readonly topics?: readonly AnyTopic[];
  /** The most that a handler gets in one call. It gets at least one message, whatever its size. */
  readonly batchMessages?: number;
  readonly batchBytes?: number;
  /** How long the broker waits for `leastBytes` of messages before it answers with what there is. */
  readonly waitMs?: number;
  readonly leastBytes?: number;
  /** Maps the address that a broker advertises to the one where it can be reached, for example behind a tunnel. Default: no change. */
  readonly addressOf?: (broker: BrokerAddress) => BrokerAddress;
  /** The most that all subscriptions of this bus hold together before they pause reading. */
  readonly bytesInFlight?: number;
  /** After this time without a heartbeat, a member's partitions go to others. At least 6 seconds unless the brokers allow less. */
  readonly sessionTimeoutMs?: number;
  readonly heartbeatMs?: number;
  /** How long a running batch may go on after the group asked for its partitions back. */
  readonly drainMs?: number;
  /** The wait before the second attempt after `unavailable`. It doubles with each attempt up to `longestDelayMs`; up to half of it is left off at random. */
  readonly firstDelayMs?: number;
  readonly longestDelayMs?: number;
  /** The number of attempts after which `publish` gives up. */
  readonly publishAttempts?: number;
  readonly random?: () => number;
  /** Called when something failed and will be retried. */
  readonly onTrouble?: (trouble: DeliveryTrouble) => void;
  /** Called when a subscription (`<topic>/<group>`) has stopped for good after an unexpected error. A person must look at it. */
  readonly onBroken?: (broken: { readonly subscription: string; readonly error: unknown }) => void;
  /**
   * Stores a message that does not fit its topic, with its original bytes. The offset is committed only after this has returned. Without
   * this option, such a message breaks the subscription.
   */
  readonly onUnreadable?: (message: UnreadableMessage) => Promise<void>;
  /** Receives the client's log. Errors of the coordinator are normal while a first group loads, so none of it is more than detail. */
  readonly onLog?: (text: string, details: Readonly<Record<string, unknown>>) => void;
}
