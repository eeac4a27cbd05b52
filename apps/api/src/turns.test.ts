import type { Actor, AudienceStore } from '@marquee/core';
import type { Definition } from '@marquee/dsl';
import { expect, it, vi } from 'vitest';
import { createTurns } from './turns.ts';

type Count = AudienceStore['count'];
const person = (personId: string): Actor => ({
  kind: 'person',
  personId,
  name: personId,
  role: 'analyst',
  organisation: { id: 'org', name: 'Org', kind: 'distributor', exhibitors: [], apart: [] },
});

/** An audience whose counts end when they are told to, in the order in which they began. */
function held() {
  const begun: { readonly n: number; readonly end: () => void }[] = [];
  const count = (({ n }: { readonly n: number }, signal?: AbortSignal) =>
    new Promise((resolve, reject) => {
      begun.push({ n, end: () => resolve(n) });
      signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')), { once: true });
    })) as unknown as Count;
  return { begun, audience: { count } as AudienceStore };
}
const gender: Definition = { version: 1, where: { kind: 'attribute', field: 'gender', op: 'known' } };
const asker =
  (audience: AudienceStore) =>
  (n: number, signal?: AbortSignal, definition = gender): Promise<unknown> =>
    (audience.count as unknown as (question: object, signal?: AbortSignal) => Promise<unknown>)(
      { n, definition, resolve: () => undefined },
      signal,
    );
const soon = () => new Promise((resolve) => setImmediate(resolve));

it('has one question of a person at work, and the newest of those that wait next', async () => {
  const { begun, audience } = held();
  const ask = asker(createTurns().audienceFor(person('ada'), audience));
  const answers = [1, 2, 3].map((n) => ask(n));
  await soon();
  expect(begun.map(({ n }) => n)).toEqual([1]);
  begun[0]?.end();
  await answers[0];
  await soon();
  expect(begun.map(({ n }) => n)).toEqual([1, 3]);
  begun[1]?.end();
  await answers[2];
  await soon();
  begun[2]?.end();
  expect(await Promise.all(answers)).toEqual([1, 2, 3]);
});

it('has nobody wait for another person, and the operator for nobody', async () => {
  const { begun, audience } = held();
  const turns = createTurns();
  const askers = [person('ada'), person('ben'), { kind: 'operator' } as const].map((actor) => asker(turns.audienceFor(actor, audience)));
  const answers = askers.flatMap((ask, n) => [ask(n), ask(n + 10)]);
  await soon();
  expect(begun.map(({ n }) => n).sort((one, other) => one - other)).toEqual([0, 1, 2, 12]);
  while (begun.length > 0) {
    begun.shift()?.end();
    await soon();
  }
  await Promise.all(answers);
});

it('a question that is given up leaves the queue, and the next has its turn', async () => {
  const { begun, audience } = held();
  const ask = asker(createTurns().audienceFor(person('ada'), audience));
  const first = ask(1);
  const gone = new AbortController();
  const second = ask(2, gone.signal);
  const third = ask(3);
  gone.abort();
  await expect(second).rejects.toMatchObject({ name: 'AbortError' });
  await expect(ask(4, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  begun[0]?.end();
  await first;
  await soon();
  begun[1]?.end();
  expect(await third).toBe(3);
});

it('refuses the oldest of too many that wait', async () => {
  const { begun, audience } = held();
  const ask = asker(createTurns({ mostWaiting: 2 }).audienceFor(person('ada'), audience));
  const [first, oldest, ...others] = [1, 2, 3, 4].map((n) => ask(n));
  await expect(oldest).rejects.toMatchObject({ code: 'too_many', details: { retryAfterSeconds: 1 } });
  for (let n = 0; n < 3; n += 1) {
    begun[n]?.end();
    await soon();
  }
  expect(await Promise.all([first, ...others])).toEqual([1, 3, 4]);
});

it('ends a question that takes too long, in words, and gives the turn on', async () => {
  const { begun, audience } = held();
  const ask = asker(createTurns({ longestMs: 20 }).audienceFor(person('ada'), audience));
  const slow = ask(1);
  const next = ask(2);
  await expect(slow).rejects.toMatchObject({ code: 'unavailable', message: expect.stringContaining('takes longer than') });
  await soon();
  begun[1]?.end();
  expect(await next).toBe(2);
});

it('looks at so many requests of a person at once and no more, whatever others ask', async () => {
  const turns = createTurns({ mostRequests: 2, refusalMs: 0 });
  const ends: (() => void)[] = [];
  const work = () => new Promise<string>((resolve) => ends.push(() => resolve('done')));
  const [first, second] = [turns.request(person('ada'), work), turns.request(person('ada'), work)];
  await expect(turns.request(person('ada'), work)).rejects.toMatchObject({ code: 'too_many' });
  const others = [turns.request(person('ben'), work), turns.request({ kind: 'operator' }, work)];
  expect(ends).toHaveLength(4);
  for (const end of ends.splice(0)) end();
  expect(await Promise.all([first, second, ...others])).toEqual(Array(4).fill('done'));
  const again = turns.request(person('ada'), work);
  ends.pop()?.();
  expect(await again).toBe('done');
});

it('has a person rest after a heavy question where others are about, and nobody who is alone', async () => {
  let now = 0;
  const { begun, audience } = held();
  const turns = createTurns({ clock: () => now });
  const [ada, ben] = [person('ada'), person('ben')].map((actor) => asker(turns.audienceFor(actor, audience)));
  const heavy = async (ask: typeof ada) => {
    const [one, two] = [ask?.(1), ask?.(2)];
    await soon();
    now += 300;
    begun.shift()?.end();
    await one;
    await soon();
    return two;
  };
  const alone = heavy(ada);
  await vi.waitFor(() => expect(begun).toHaveLength(1));
  begun.shift()?.end();
  expect(await alone).toBe(2);

  const light = ben?.(9);
  await soon();
  begun.shift()?.end();
  await light;
  const resting = heavy(ada);
  await soon();
  await soon();
  expect(begun).toHaveLength(0);
  await vi.waitFor(() => expect(begun).toHaveLength(1));
  begun.shift()?.end();
  expect(await resting).toBe(2);
});

it('has a heavy question give way to a light one of somebody else, and begin anew after it', async () => {
  const { begun, audience } = held();
  const turns = createTurns();
  const [ada, ben] = [person('ada'), person('ben')].map((actor) => asker(turns.audienceFor(actor, audience)));
  const of = Array.from({ length: 20 }, (_, value) => ({ kind: 'visits', value }) as const);
  const heavy = ada?.(1, undefined, { version: 1, where: { kind: 'any', of } });
  await soon();
  const light = ben?.(2);
  await soon();
  expect(begun.map(({ n }) => n)).toEqual([1, 2]);
  begun[1]?.end();
  expect(await light).toBe(2);
  await vi.waitFor(() => expect(begun.map(({ n }) => n)).toEqual([1, 2, 1]));
  begun[2]?.end();
  expect(await heavy).toBe(1);
});
