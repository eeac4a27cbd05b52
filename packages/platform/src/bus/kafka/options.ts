import type { AnyTopic } from '@marquee/core';
import type { DeliveryTrouble } from '../delivery.ts';
import type { UnreadableMessage } from './codec.ts';

export interface BrokerAddress {
  readonly host: string;
  readonly port: number;
}

/** How a bus over Kafka is opened. Sizes in bytes, times in milliseconds. */
export interface KafkaOptions {
  /** `host:port` of some of the brokers. */
  readonly brokers: readonly string[];
  /** What the brokers' own logs call this process. */
  readonly clientId: string;
  /** Stands before the names of topics and groups. */
  readonly topicPrefix?: string;
  /** Of topics whose messages have an order by key only, when they are made. */
  readonly partitions?: number;
  readonly replication?: number;
  /** SASL SCRAM-SHA-512 over TLS. */
  readonly credentials?: { readonly username: string; readonly password: string };
  /** The topics there are; those of the product when absent. */
  readonly topics?: readonly AnyTopic[];
  /** What one call of a handler gets at most; one message is always given. */
  readonly batchMessages?: number;
  readonly batchBytes?: number;
  /** How long the broker waits for a first message (or `leastBytes`) before it answers that there is none. */
  readonly waitMs?: number;
  readonly leastBytes?: number;
  /** Where a broker is reached that gives itself another address, as behind a tunnel; the address it gives itself when absent. */
  readonly addressOf?: (broker: BrokerAddress) => BrokerAddress;
  /** What all subscriptions of this bus hold at once before they pause reading. */
  readonly bytesInFlight?: number;
  /** After this silence of a member its partitions are given to others; at least 6 seconds unless the brokers allow less. */
  readonly sessionTimeoutMs?: number;
  readonly heartbeatMs?: number;
  /** How long a batch at work may go on after its partitions were asked back. */
  readonly drainMs?: number;
  /** Before the second attempt of what was unavailable; doubles with each up to `longestDelayMs`, half of it at random. */
  readonly firstDelayMs?: number;
  readonly longestDelayMs?: number;
  /** After how many attempts `publish` gives up on brokers that do not answer. */
  readonly publishAttempts?: number;
  readonly random?: () => number;
  /** Something is tried again. */
  readonly onTrouble?: (trouble: DeliveryTrouble) => void;
  /** A subscription has stopped for good, over something unknown; whoever runs the process must look. `<topic>/<group>`. */
  readonly onBroken?: (broken: { readonly subscription: string; readonly error: unknown }) => void;
  /**
   * Takes a message that is not what its topic says, with its original bytes. Its offset is committed only after this returned; without
   * it such a message breaks the subscription.
   */
  readonly onUnreadable?: (message: UnreadableMessage) => Promise<void>;
  /** The client's own log: coordinator errors while a first group loads are normal, so none of it is more than detail. */
  readonly onLog?: (text: string, details: Readonly<Record<string, unknown>>) => void;
}
