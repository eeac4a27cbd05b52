import type { z } from 'zod';

/** A versioned, schema-checked topic; the key decides order. */
export interface Topic<P> {
  readonly name: string;
  readonly version: number;
  readonly key: (payload: P) => string;
  readonly schema: z.ZodType<P>;
  /** Of each key only the latest message is kept, for good: the topic is a table. */
  readonly compacted?: boolean;
}
export interface TopicMessage<P> {
  readonly key: string;
  readonly payload: P;
}

/** Declares a topic; its wire name is `<name>.v<version>`. */
export function defineTopic<P>(topic: Topic<P>): Topic<P> {
  return topic;
}
