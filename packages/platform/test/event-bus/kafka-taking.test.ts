import { defineTopic, type LoggedMessage, ServiceError } from '@marquee/core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { PartitionFetch } from '../../src/bus/kafka/batches.ts';
import type { UnreadableMessage } from '../../src/bus/kafka/codec.ts';
import { type Taking, takeFetches } from '../../src/bus/kafka/take-fetches.ts';
import { Tenure } from '../../src/bus/kafka/tenure.ts';

const topic = defineTopic({ name: 'n', version: 1, key: () => 'k', schema: z.number() });
const fetchOf = (partition: number, ...values: readonly string[]): PartitionFetch => ({
  partition,
  messages: values.map((value, offset) => ({ key: Buffer.from('k'), value: Buffer.from(value), offset: String(offset) })),
  lastOffset: values.length - 1,
});
const unavailable = new ServiceError('unavailable', 'Not now.');

function setUp(more: Partial<Taking<number>> = {}) {
  const seen: number[] = [];
  const commits: (readonly [number, number])[] = [];
  const troubles: unknown[] = [];
  const putAway: UnreadableMessage[] = [];
  const tenure = new Tenure(10_000);
  const taking: Taking<number> = {
    topic,
    handler: async (messages) => void seen.push(...messages.map(({ payload }) => payload)),
    limits: { messages: 3, bytes: 100_000 },
    backoff: { firstDelayMs: 1, longestDelayMs: 1, random: () => 0 },
    commit: async (next) => void commits.push(...next),
    onTrouble: (_attempts, _waiting, error) => void troubles.push(error),
    onUnreadable: async (message) => void putAway.push(message),
    ...more,
  };
  return { seen, commits, troubles, putAway, tenure, taking };
}

describe('taking what was fetched', () => {
  it('commits after every batch, of every partition in it', async () => {
    const { seen, commits, tenure, taking } = setUp();
    expect(await takeFetches([fetchOf(0, '1', '2'), fetchOf(4, '3', '4')], tenure, taking)).toBe(true);
    expect(seen).toEqual([1, 2, 3, 4]);
    expect(commits).toEqual([
      [0, 2],
      [4, 1],
      [4, 2],
    ]);
  });

  it('tries what was unavailable again, without what is done', async () => {
    const offered: number[][] = [];
    const { commits, troubles, tenure, taking } = setUp({
      handler: async (messages, { done }) => {
        offered.push(messages.map(({ payload }) => payload));
        if (offered.length === 1) throw unavailable;
        if (offered.length === 2) {
          done(2);
          throw unavailable;
        }
      },
    });
    expect(await takeFetches([fetchOf(0, '1', '2', '3')], tenure, taking)).toBe(true);
    expect(offered).toEqual([[1, 2, 3], [1, 2, 3], [3]]);
    expect(troubles).toHaveLength(2);
    expect(commits).toEqual([[0, 3]]);
  });

  it('breaks on what is unknown: nothing of it is committed but what was said to be done, and no other batch begins', async () => {
    const calls: (readonly LoggedMessage<number>[])[] = [];
    const { commits, tenure, taking } = setUp({
      handler: async (messages, { done }) => {
        calls.push(messages);
        done(1);
        throw new TypeError('a bug');
      },
    });
    expect(await takeFetches([fetchOf(0, '1', '2', '3', '4')], tenure, taking)).toBe(false);
    expect(tenure.state).toBe('broken');
    expect(tenure.cause).toBeInstanceOf(TypeError);
    expect(tenure.signal.aborted).toBe(true);
    expect(commits).toEqual([[0, 1]]);
    expect(calls).toHaveLength(1);
  });

  it('finishes and commits the batch at work when the partitions are asked back, and begins no other', async () => {
    const { seen, commits, tenure, taking } = setUp();
    const handler: Taking<number>['handler'] = async (messages, handling) => {
      tenure.tell('revoked', new Error('asked back'));
      expect(handling.signal.aborted).toBe(false);
      await taking.handler(messages, handling);
    };
    expect(await takeFetches([fetchOf(0, '1', '2', '3', '4')], tenure, { ...taking, handler })).toBe(false);
    tenure.end();
    expect(seen).toEqual([1, 2, 3]);
    expect(commits).toEqual([[0, 3]]);
  });

  it('commits nothing once it is fenced, though the handler finished', async () => {
    const { seen, commits, tenure, taking } = setUp();
    const handler: Taking<number>['handler'] = async (messages, handling) => {
      tenure.tell('lost');
      expect(handling.signal.aborted).toBe(true);
      await taking.handler(messages, handling);
    };
    expect(await takeFetches([fetchOf(0, '1', '2')], tenure, { ...taking, handler })).toBe(false);
    expect(seen).toEqual([1, 2]);
    expect(commits).toEqual([]);
  });

  it('is fenced when what is at work does not end in time', async () => {
    const { commits, taking } = setUp();
    const tenure = new Tenure(1);
    const handler: Taking<number>['handler'] = async (_messages, { signal }) => {
      tenure.tell('stopping');
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
    };
    expect(await takeFetches([fetchOf(0, '1')], tenure, { ...taking, handler })).toBe(false);
    expect(tenure.state).toBe('fenced');
    expect(commits).toEqual([]);
  });

  it('does not wait for another attempt when the partitions are asked back', async () => {
    const { commits, tenure, taking } = setUp({ backoff: { firstDelayMs: 1e9, longestDelayMs: 1e9, random: () => 1 } });
    const handler: Taking<number>['handler'] = async () => {
      setImmediate(() => tenure.tell('revoked'));
      throw unavailable;
    };
    expect(await takeFetches([fetchOf(0, '1')], tenure, { ...taking, handler })).toBe(false);
    tenure.end();
    expect(commits).toEqual([]);
  });

  it('tries a commit again that did not get through, and is fenced by one that is refused', async () => {
    let attempts = 0;
    const flaky = setUp({
      commit: async () => {
        attempts += 1;
        if (attempts < 3) throw new Error('no connection');
      },
    });
    expect(await takeFetches([fetchOf(0, '1')], flaky.tenure, flaky.taking)).toBe(true);
    expect(attempts).toBe(3);

    const gone = Object.assign(new Error('The group has gone on.'), { type: 'ILLEGAL_GENERATION' });
    const fenced = setUp({ commit: () => Promise.reject(gone) });
    expect(await takeFetches([fetchOf(0, '1', '2', '3', '4')], fenced.tenure, fenced.taking)).toBe(false);
    expect(fenced.tenure.cause).toBe(gone);
    expect(fenced.seen).toEqual([1, 2, 3]);
  });

  it('gives a commit up that never gets through, so that the messages come again', async () => {
    const { tenure, taking } = setUp({ commit: () => Promise.reject(new Error('no connection')) });
    await expect(takeFetches([fetchOf(0, '1')], tenure, taking)).rejects.toThrow('no connection');
  });
});

describe('messages that cannot be read', () => {
  const bad = fetchOf(1, '1', 'x', '"text"', '2');

  it('are put away with place, bytes and reason before anything after them is committed; the others are handled', async () => {
    const { seen, putAway, commits, tenure, taking } = setUp({ limits: { messages: 10, bytes: 100_000 } });
    expect(await takeFetches([bad], tenure, taking)).toBe(true);
    expect(seen).toEqual([1, 2]);
    expect(putAway.map(({ offset, reason, bytes }) => [offset, reason, Buffer.from(bytes).toString()])).toEqual([
      [1, 'not_json', 'x'],
      [2, 'wrong_shape', '"text"'],
    ]);
    expect(putAway[0]).toMatchObject({ topic: 'n.v1', partition: 1, key: 'k' });
    expect(commits).toEqual([[1, 4]]);
  });

  it('are tried again while they cannot be put away, with nothing committed', async () => {
    let attempts = 0;
    const { commits, tenure, taking } = setUp({
      onUnreadable: async () => {
        attempts += 1;
        expect(commits).toEqual([]);
        if (attempts < 3) throw unavailable;
      },
    });
    expect(await takeFetches([fetchOf(0, 'x')], tenure, taking)).toBe(true);
    expect(attempts).toBe(3);
    expect(commits).toEqual([[0, 1]]);
  });

  it('break the subscription where nobody takes them', async () => {
    const { commits, seen, tenure, taking } = setUp({ onUnreadable: undefined });
    expect(await takeFetches([bad], tenure, taking)).toBe(false);
    expect(tenure.state).toBe('broken');
    expect(String(tenure.cause)).toContain('n.v1, partition 1, offset 1');
    expect(commits).toEqual([]);
    expect(seen).toEqual([]);
  });

  it('do not let a failing handler lose the place of the first message that is not done', async () => {
    const { commits, tenure, taking } = setUp({
      limits: { messages: 10, bytes: 100_000 },
      handler: async (_messages, { done }) => {
        done(1);
        throw new TypeError('a bug');
      },
    });
    await takeFetches([bad], tenure, taking);
    // The two unreadable ones are put away; what comes next is the message after them.
    expect(commits).toEqual([[1, 3]]);
  });
});
