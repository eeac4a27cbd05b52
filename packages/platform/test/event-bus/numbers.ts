import { defineTopic, type TopicMessage } from '@marquee/core';
import { z } from 'zod';

/** What the tests of Kafka send: of each key the numbers 0, 1, 2 … in that order. */
const Numbered = z.object({ key: z.string(), number: z.number().int(), filling: z.string() });
export type Numbered = z.infer<typeof Numbered>;
export const numbers = defineTopic<Numbered>({ name: 'numbers', version: 1, key: ({ key }) => key, schema: Numbered });

/** `count` messages over so many keys, in the order of each key, some bytes each. */
export function numbered(count: number, keys: number, from = 0, bytes = 20): readonly TopicMessage<Numbered>[] {
  const filling = 'x'.repeat(bytes);
  return Array.from({ length: count }, (_, index) => {
    const key = `k${(from + index) % keys}`;
    return { key, payload: { key, number: Math.floor((from + index) / keys), filling } };
  });
}

/** What was seen of each key. */
export class Seen {
  readonly #byKey = new Map<string, number[]>();
  #count = 0;

  take(messages: readonly { readonly payload: Numbered }[]): void {
    for (const { payload } of messages) {
      const numbersSeen = this.#byKey.get(payload.key) ?? [];
      this.#byKey.set(payload.key, numbersSeen);
      numbersSeen.push(payload.number);
      this.#count += 1;
    }
  }
  get count(): number {
    return this.#count;
  }
  /** How many different ones. */
  get different(): number {
    return [...this.#byKey.values()].reduce((sum, seen) => sum + new Set(seen).size, 0);
  }
  /** Each key as it came first, repetitions left out: in order when nothing overtook anything. */
  firsts(): ReadonlyMap<string, readonly number[]> {
    return new Map([...this.#byKey].map(([key, seen]) => [key, [...new Set(seen)]]));
  }
  /** Every key in order, without gaps, as if nothing had happened. */
  get inOrder(): boolean {
    return [...this.firsts().values()].every((seen) => seen.every((number, index) => number === index));
  }
}
