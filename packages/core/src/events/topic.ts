import type { z } from 'zod';

/** What a topic is called, apart from what it carries. */
export interface TopicName {
  readonly name: string;
  readonly version: number;
}
/** A versioned, schema-checked topic; the key decides order. */
export interface Topic<P> extends TopicName {
  readonly key: (payload: P) => string;
  readonly schema: z.ZodType<P>;
  /** Of each key only the latest message is kept, for good: the topic is a table. */
  readonly compacted?: boolean;
  /** All its messages have one order, not only those of one key. */
  readonly oneOrder?: boolean;
}
export interface TopicMessage<P> {
  readonly key: string;
  readonly payload: P;
  /** What the message came of, for traces across processes. */
  readonly trace?: TraceContext;
}
/** W3C trace context, as `propagation.inject` writes it: `traceparent` and `tracestate`. */
export type TraceContext = Readonly<Record<string, string>>;

/** Declares a topic; its wire name is `<name>.v<version>`. */
export function defineTopic<P>(topic: Topic<P>): Topic<P> {
  return topic;
}

/** What a topic is called on the wire. */
export function wireName({ name, version }: TopicName): string {
  return `${name}.v${version}`;
}
