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
  /**
   * True only of what the schema takes as it is. The schema costs more than all else about a message, so topics of many messages have this
   * beside it; what it declines is for the schema to judge.
   */
  readonly quick?: (payload: unknown) => payload is P;
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

/** A payload of a topic, or what is wrong with it in one sentence. */
export function payloadOf<P>(topic: Topic<P>, payload: unknown): { readonly payload: P } | { readonly problem: string } {
  if (topic.quick?.(payload)) return { payload };
  const parsed = topic.schema.safeParse(payload);
  if (parsed.success) return { payload: parsed.data };
  const [issue] = parsed.error.issues;
  const where = issue && issue.path.length > 0 ? issue.path.join('.') : 'the whole';
  return { problem: `It is not of ${wireName(topic)}: ${where}: ${issue?.message ?? 'it has another shape'}.` };
}

/** What a topic is called on the wire. */
export function wireName({ name, version }: TopicName): string {
  return `${name}.v${version}`;
}
