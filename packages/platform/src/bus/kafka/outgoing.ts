import { ServiceError } from '@marquee/core';
import { type Kafka, Partitioners, type Producer, type RecordMetadata } from 'kafkajs';
import { bytesOf, type EncodedMessage } from './codec.ts';
import { isTooLarge, mapped } from './kafka-errors.ts';

interface Waiting {
  readonly topic: string;
  readonly messages: readonly EncodedMessage[];
  sent: number;
  readonly resolve: () => void;
  readonly reject: (error: ServiceError) => void;
}
interface TopicMessages {
  readonly topic: string;
  readonly messages: EncodedMessage[];
}
interface Request {
  readonly topics: ReadonlyMap<string, EncodedMessage[]>;
  /** The calls whose last message is in this request. */
  readonly finished: readonly Waiting[];
}

/** The brokers accept 1,048,588 bytes in one batch of a partition by default. A request stays below that, even if all of it goes to one partition. */
const requestBytes = 950_000;
const messageBytes = 1_000_000;

type Sender = Pick<Producer, 'connect' | 'disconnect' | 'sendBatch'>;
/** The part of the client that is used here. */
export interface SendingClient {
  producer(config: Parameters<Kafka['producer']>[0]): Sender;
}

/** Sends messages in the order of the calls, one request at a time. So messages of one key stay in order, however many callers publish at once. */
export class Outgoing {
  readonly #client: SendingClient;
  readonly #attempts: number;
  #producer: Sender | undefined;
  /** The partition to which each message was assigned. */
  readonly #places = new WeakMap<object, number>();
  #queue: Waiting[] = [];
  #pumping: Promise<void> | undefined;
  #sent = 0;

  constructor(client: SendingClient, attempts: number) {
    this.#client = client;
    this.#attempts = attempts;
  }

  /** How many messages were sent so far. */
  get sent(): number {
    return this.#sent;
  }

  /** Resolves when every in-sync replica has all of the messages. */
  send(topic: string, messages: readonly EncodedMessage[]): Promise<void> {
    const large = messages.find((message) => sizeOf(message) > messageBytes);
    if (large)
      throw new ServiceError(
        'bad_request',
        `The message of ${large.key} is ${sizeOf(large)} bytes; a topic takes ${messageBytes} at most.`,
      );
    if (messages.length === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#queue.push({ topic, messages, sent: 0, resolve, reject });
      this.#pumping ??= this.#pump();
    });
  }

  /** Resolves when nothing waits to be sent. */
  async settled(): Promise<void> {
    await this.#pumping;
  }

  async close(): Promise<void> {
    await this.settled();
    await this.#dropProducer();
  }

  async #pump(): Promise<void> {
    // Wait a turn, so that calls made in this one go out in the same request.
    await Promise.resolve();
    while (this.#queue.length > 0) {
      const request = nextRequest(this.#queue);
      try {
        await this.#deliver([...request.topics].flatMap(([topic, messages]) => (messages.length > 0 ? [{ topic, messages }] : [])));
        for (const messages of request.topics.values()) this.#sent += messages.length;
      } catch (error) {
        await this.#fail(error);
        continue;
      }
      for (const waiting of request.finished) {
        this.#queue.shift();
        waiting.resolve();
      }
    }
    this.#pumping = undefined;
  }

  /**
   * Sends until every partition is acknowledged. One call of the client is not enough. When a broker dies, the client repeats the request only to
   * brokers that have not answered yet. Partitions that moved to a broker which had answered already are then never sent.
   */
  async #deliver(topicMessages: readonly TopicMessages[]): Promise<void> {
    let rest = topicMessages;
    for (let attempt = 1; rest.length > 0; attempt += 1) {
      const producer = await this.#connected();
      const acknowledged = placesOf(await producer.sendBatch({ acks: -1, topicMessages: [...rest] }));
      // Send whole partitions again. If a batch was written but not acknowledged, the broker recognises the repetition by its sequence numbers.
      rest = rest.flatMap(({ topic, messages }) => {
        const open = messages.filter((message) => !acknowledged.has(`${topic}/${this.#places.get(message)}`));
        return open.length > 0 ? [{ topic, messages: open }] : [];
      });
      if (rest.length > 0 && attempt >= this.#attempts)
        throw new ServiceError('unavailable', 'The event bus does not acknowledge all messages. Check that the brokers run.');
    }
  }

  /**
   * After a failure nobody knows whether the brokers took the request. If other messages got the same sequence numbers, the brokers would take
   * them for repetitions and drop them. So the producer is discarded together with its sequence numbers.
   */
  async #fail(error: unknown): Promise<void> {
    await this.#dropProducer();
    const failure = isTooLarge(error)
      ? new ServiceError('bad_request', 'A topic takes smaller messages than these: raise its max.message.bytes to 1048588 or more.')
      : mapped(error);
    for (const waiting of this.#queue.splice(0)) waiting.reject(failure);
  }

  async #connected(): Promise<Sender> {
    if (this.#producer) return this.#producer;
    const producer = this.#client.producer({
      idempotent: true,
      createPartitioner: () => {
        const choose = Partitioners.DefaultPartitioner();
        return (asked) => {
          const partition = choose(asked);
          this.#places.set(asked.message, partition);
          return partition;
        };
      },
      retry: { initialRetryTime: 100, maxRetryTime: 1_500, retries: this.#attempts },
    });
    this.#producer = producer;
    await producer.connect();
    return producer;
  }

  async #dropProducer(): Promise<void> {
    const producer = this.#producer;
    this.#producer = undefined;
    await producer?.disconnect().catch(() => {});
  }
}

function placesOf(acknowledged: readonly RecordMetadata[]): ReadonlySet<string> {
  return new Set(acknowledged.flatMap(({ topicName, partition, errorCode }) => (errorCode === 0 ? [`${topicName}/${partition}`] : [])));
}

/** Takes as many messages from the front of the queue as fit in one request, and marks them as sent. */
function nextRequest(queue: readonly Waiting[]): Request {
  const topics = new Map<string, EncodedMessage[]>();
  const finished: Waiting[] = [];
  let bytes = 0;
  for (const waiting of queue) {
    const messages = topics.get(waiting.topic) ?? [];
    topics.set(waiting.topic, messages);
    for (; waiting.sent < waiting.messages.length; waiting.sent++) {
      const message = waiting.messages[waiting.sent];
      if (!message) break;
      if (bytes > 0 && bytes + sizeOf(message) > requestBytes) return { topics, finished };
      bytes += sizeOf(message);
      messages.push(message);
    }
    finished.push(waiting);
  }
  return { topics, finished };
}

function sizeOf(message: EncodedMessage): number {
  return bytesOf({ key: { length: Buffer.byteLength(message.key) }, value: message.value });
}
