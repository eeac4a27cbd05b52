import { erasuresTopic } from '@marquee/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delayAfter } from '../../src/bus/backoff.ts';
import { batchesOf, nextOffsets, type PartitionFetch } from '../../src/bus/kafka/batches.ts';
import { ByteBudget } from '../../src/bus/kafka/byte-budget.ts';
import { bytesOf, decoderOf, encode, Unreadable } from '../../src/bus/kafka/codec.ts';
import { between } from '../../src/bus/kafka/follow.ts';
import { type TenureEvent, type TenureState, tenureAfter } from '../../src/bus/kafka/tenure.ts';

const messagesFrom = (first: number, sizes: readonly number[]) =>
  sizes.map((size, index) => ({ key: null, value: Buffer.alloc(size), offset: String(first + index) }));
const fetches: fc.Arbitrary<readonly PartitionFetch[]> = fc
  .array(fc.tuple(fc.nat(1_000), fc.array(fc.nat(400), { minLength: 1, maxLength: 30 }), fc.nat(2)), { maxLength: 5 })
  .map((all) =>
    all.map(([first, sizes, behind], partition) => ({
      partition,
      messages: messagesFrom(first, sizes),
      lastOffset: first + sizes.length - 1 + behind,
    })),
  );
const limits = fc.record({ messages: fc.integer({ min: 1, max: 20 }), bytes: fc.integer({ min: 1, max: 4_000 }) });

describe('batches', () => {
  it('hold every message once, in the order of its partition, within count and bytes unless one alone is larger', () => {
    fc.assert(
      fc.property(fetches, limits, (fetched, limit) => {
        const batches = [...batchesOf(fetched, limit)];
        const placed = batches.flat().map(({ partition, offset }) => [partition, offset]);
        expect(placed).toEqual(fetched.flatMap(({ partition, messages }) => messages.map(({ offset }) => [partition, Number(offset)])));
        for (const batch of batches) {
          expect(batch.length).toBeLessThanOrEqual(limit.messages);
          const bytes = batch.reduce((sum, { raw }) => sum + bytesOf(raw), 0);
          if (batch.length > 1) expect(bytes).toBeLessThanOrEqual(limit.bytes);
        }
      }),
    );
  });

  it('commit of each partition what follows its last contiguous success, and never more', () => {
    fc.assert(
      fc.property(fetches, limits, fc.nat(60), (fetched, limit, share) => {
        for (const batch of batchesOf(fetched, limit)) {
          const count = Math.min(batch.length, share);
          const next = nextOffsets(batch, count);
          for (const { partition, offset } of batch.slice(count)) expect(next.get(partition) ?? 0).toBeLessThanOrEqual(offset);
          for (const { partition, offset } of batch.slice(0, count)) expect(next.get(partition)).toBeGreaterThan(offset);
        }
      }),
    );
  });

  it('commit past records that are no messages once the last message of a fetch is done', () => {
    const [batch] = batchesOf([{ partition: 2, messages: messagesFrom(5, [1, 1]), lastOffset: 9 }], { messages: 10, bytes: 1_000 });
    expect([...nextOffsets(batch ?? [], 1)]).toEqual([[2, 6]]);
    expect([...nextOffsets(batch ?? [], 2)]).toEqual([[2, 10]]);
  });

  it('of a reading with bounds hold nothing before, at or after them', () => {
    const fetched = { partition: 0, messages: messagesFrom(5, [1, 1, 1, 1]), lastOffset: 12 };
    expect(between(fetched, 6, 8)).toMatchObject({ messages: [{ offset: '6' }, { offset: '7' }], lastOffset: 7 });
    expect(between(fetched, 0, Number.POSITIVE_INFINITY)).toEqual(fetched);
  });
});

describe('a message', () => {
  const read = (text: string) => decoderOf(erasuresTopic)({ key: null, value: Buffer.from(text) }, 0, 0);

  it('is read as it was written', () => {
    const payload = { moviegoer: 'north:":', day: 20_000 };
    const { value } = encode(erasuresTopic, { key: payload.moviegoer, payload });
    expect(read(value.toString())).toMatchObject({ payload });
  });

  it('that writes a property twice cannot be read, and says which: JSON alone would keep the last', () => {
    expect(read('{"moviegoer":"a","day":1,"moviegoer":"b"}')).toEqual(
      new Unreadable('wrong_shape', 'The message writes "moviegoer" twice.'),
    );
  });
});

describe('a tenure', () => {
  const events: readonly TenureEvent[] = ['revoked', 'stopping', 'overdue', 'lost', 'unknown'];
  const order: readonly TenureState[] = ['open', 'draining', 'fenced', 'broken'];

  it('only ever loses rights, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events)), (happened) => {
        let state: TenureState = 'open';
        for (const event of happened) {
          const next = tenureAfter(state, event);
          expect(order.indexOf(next)).toBeGreaterThanOrEqual(order.indexOf(state));
          state = next;
        }
      }),
    );
  });

  it('drains when asked back or stopping, and is fenced when that takes too long or the partitions are gone', () => {
    expect(events.map((event) => tenureAfter('open', event))).toEqual(['draining', 'draining', 'open', 'fenced', 'broken']);
    expect(events.map((event) => tenureAfter('draining', event))).toEqual(['draining', 'draining', 'fenced', 'fenced', 'broken']);
    expect(events.map((event) => tenureAfter('fenced', event))).toEqual(['fenced', 'fenced', 'fenced', 'fenced', 'broken']);
  });
});

describe('the byte budget', () => {
  it('pauses every reader over the limit and lets them go on at half of it', () => {
    const heard: string[] = [];
    const reader = (name: string) => ({ pause: () => void heard.push(`${name} pauses`), resume: () => void heard.push(`${name} resumes`) });
    const budget = new ByteBudget(100);
    const [one, two] = [reader('one'), reader('two')];
    budget.join(one);
    budget.take(90);
    expect(heard).toEqual([]);
    budget.take(20);
    budget.join(two);
    expect(heard).toEqual(['one pauses', 'two pauses']);
    budget.leave(one);
    budget.give(50);
    expect(budget.paused).toBe(true);
    budget.give(20);
    expect(heard.slice(2)).toEqual(['two resumes']);
    expect(budget.held).toBe(40);
  });
});

describe('the pause before another attempt', () => {
  it('doubles up to the longest, half of it at random', () => {
    const backoff = (random: number) => ({ firstDelayMs: 100, longestDelayMs: 1_000, random: () => random });
    expect([1, 2, 3, 4, 5, 60].map((attempts) => delayAfter(attempts, backoff(1)))).toEqual([100, 200, 400, 800, 1_000, 1_000]);
    expect(delayAfter(3, backoff(0))).toBe(200);
  });
});
