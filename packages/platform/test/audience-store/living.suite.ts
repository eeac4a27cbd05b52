import { type Condition, isoOfDay, type Moviegoer } from '@marquee/dsl';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anyone, ask, asOf } from '../support/asking.ts';
import { shapes } from '../support/conditions.ts';
import { joined } from '../support/joined.ts';
import { randomWorld } from '../support/random-world.ts';
import { everyone } from '../support/scopes.ts';
import type { AudienceStoreHarness, OpenAudienceStore } from './harness.ts';

const question = ask(shapes['any inside all'] ?? anyone);
const gender = (value: string): Condition => ({ kind: 'attribute', field: 'gender', op: 'in', value: [value] });

/** What holds while questions are given up, come many at once, or meet a writer. */
export function livingContract(engine: string, open: OpenAudienceStore): void {
  describe(`${engine} while it is used`, () => {
    let harness: AudienceStoreHarness;
    beforeEach(async () => {
      harness = await open();
    });
    afterEach(() => harness.close());

    it('is empty and has no as-of date before anything is written', async () => {
      expect(await harness.store.status()).toMatchObject({ dataAsOf: null, moviegoers: 0, visits: 0 });
      expect(await harness.store.count(ask(anyone))).toBe(0);
      expect((await harness.store.preview(question)).total).toBe(0);
      expect((await harness.store.profile(question)).audience).toBe(0);
    });

    it('says how much is on record, how far it reaches, and a new data version after a change', async () => {
      const world = randomWorld(3, 60, asOf);
      await harness.load(world.slice(0, 40));
      const before = await harness.store.status();
      await harness.add(world.slice(40));
      const after = await harness.store.status();
      const visits = world.flatMap((one) => one.visits);
      expect(isoOfDay(after.dataAsOf ?? 0)).toBe(isoOfDay(Math.max(...visits.map((one) => one.purchaseDay))));
      expect(after).toMatchObject({ moviegoers: 60, visits: visits.length });
      expect(after.dataVersion).not.toBe(before.dataVersion);
      expect((await harness.store.status()).dataVersion).toBe(after.dataVersion);
    });

    it('reaches to the latest purchase that is not after today, whatever one exhibitor’s clock says, and tells how far each exhibitor is', async () => {
      let today = asOf;
      const own = await open(() => today);
      const bought = (id: string, exhibitor: string, ...days: readonly number[]): Moviegoer => {
        const [pattern] = randomWorld(6, 30, asOf).filter((one) => one.visits.length > 0);
        const visit = pattern?.visits[0];
        if (!pattern || !visit) throw new Error('the random world has no visit');
        return { ...pattern, id, exhibitor, visits: days.map((day) => ({ ...visit, purchaseDay: day, businessDay: asOf, runDay: null })) };
      };
      const reaches = async () => (await own.store.status()).dataAsOf;
      await own.load([bought('north:a', 'north', asOf - 40, asOf - 3), bought('south:a', 'south', asOf - 9)]);
      expect(await reaches()).toBe(asOf - 3);
      await own.add([bought('south:b', 'south', asOf - 2, asOf + 3_650)]);
      expect(await reaches()).toBe(asOf - 2);
      expect(await own.store.reach()).toEqual([
        { exhibitor: 'north', latest: asOf - 3 },
        { exhibitor: 'south', latest: asOf + 3_650 },
      ]);
      // The days that have come by then count; nothing was written.
      today = asOf + 3_650;
      expect(await reaches()).toBe(asOf + 3_650);
      // A machine whose clock is behind all of them.
      today = asOf - 100;
      expect(await reaches()).toBe(asOf - 100);
      await own.close();
    });

    it('refuses a question that was given up before it was asked', async () => {
      const signal = AbortSignal.abort();
      await expect(harness.store.count(question, signal)).rejects.toMatchObject({ name: 'AbortError' });
      await expect(harness.store.preview(question, signal)).rejects.toMatchObject({ name: 'AbortError' });
      await expect(harness.store.profile(question, signal)).rejects.toMatchObject({ name: 'AbortError' });
      for (const list of [harness.store.list(question, signal), harness.store.scan({ scope: everyone }, signal)])
        await expect(list[Symbol.asyncIterator]().next()).rejects.toMatchObject({ name: 'AbortError' });
    });

    it('ends what is given up under way or waiting with an AbortError, and answers the rest as ever', async () => {
      await harness.load(randomWorld(4, 400, asOf));
      const expected = await harness.store.preview(question);
      const asked = Array.from({ length: 24 }, (_, i) => {
        const controller = new AbortController();
        const answer = harness.store.preview(question, controller.signal);
        return { controller, answer, abandoned: i % 3 > 0 };
      });
      const settled = Promise.allSettled(asked.map((one) => one.answer));
      for (const one of asked) if (one.abandoned) one.controller.abort();
      for (const [i, result] of (await settled).entries()) {
        if (result.status === 'fulfilled') expect(result.value).toEqual(expected);
        else expect([asked[i]?.abandoned, result.reason.name]).toEqual([true, 'AbortError']);
      }
      expect((await settled).filter((result) => result.status === 'rejected').length).toBeGreaterThan(0);
      expect(await harness.store.preview(question)).toEqual(expected);
    });

    it('stops a scan in the middle and goes on answering', async () => {
      await harness.load(randomWorld(5, 40, asOf));
      for await (const batch of harness.store.scan({ scope: everyone })) {
        expect(batch.length).toBeGreaterThan(0);
        break;
      }
      expect(await harness.store.count(ask(anyone))).toBe(40);
    });

    describe('lists longer than a batch', () => {
      const ids = Array.from({ length: 10_500 }, (_, n) => `north:${String(n).padStart(5, '0')}`);
      /** Both lists of everybody, as batches of ids. */
      const both = (after?: string, signal?: AbortSignal) => {
        const cursor = after === undefined ? {} : { after };
        return {
          list: harness.store.list({ ...ask(anyone), ...cursor }, signal),
          scan: idsIn(harness.store.scan({ scope: everyone, ...cursor }, signal)),
        };
      };
      beforeEach(async () => {
        const [pattern] = randomWorld(6, 30, asOf);
        if (!pattern) throw new Error('the random world has nobody');
        await harness.load(ids.map((id) => ({ ...pattern, id, visits: [] })));
      });

      it('come in batches of a few thousand at most, are whole together, and go on after whichever was the last of one', async () => {
        for (const name of ['list', 'scan'] as const) {
          const whole = await batchesOf(both()[name]);
          expect(whole.flat()).toEqual(ids);
          expect(whole.length).toBeGreaterThan(1);
          expect(Math.max(...whole.map((batch) => batch.length))).toBeLessThanOrEqual(10_000);
          for (const batch of [whole[0], whole.at(-1)]) {
            const last = batch?.at(-1) ?? '';
            expect(await joined(both(last)[name])).toEqual(ids.slice(ids.indexOf(last) + 1));
          }
        }
      }, 60_000);

      it('end with an AbortError when they are given up in the middle, and cost nothing when they are left', async () => {
        for (const name of ['list', 'scan'] as const) {
          const giveUp = new AbortController();
          const reading = both(undefined, giveUp.signal)[name][Symbol.asyncIterator]();
          expect((await reading.next()).value?.[0]).toBe(ids[0]);
          giveUp.abort();
          await expect(reading.next()).rejects.toMatchObject({ name: 'AbortError' });
          expect((await reading.next()).done).toBe(true);
          // Read to an end nowhere, many of them would use up whatever each holds.
          for (let n = 0; n < 20; n += 1) for await (const batch of both()[name]) if (batch.length > 0) break;
        }
        expect(await harness.store.count(ask(anyone))).toBe(ids.length);
      }, 60_000);

      it('are of the state that they began with, whatever is written while they are read', async () => {
        for (const name of ['list', 'scan'] as const) {
          const reading = both()[name][Symbol.asyncIterator]();
          const read = [...((await reading.next()).value ?? [])];
          await harness.add([{ ...(randomWorld(6, 30, asOf)[0] as Moviegoer), id: `north:zz-${name}`, visits: [] }]);
          for (let next = await reading.next(); !next.done; next = await reading.next()) read.push(...next.value);
          expect(read.filter((id) => id.endsWith(name))).toEqual([]);
          expect(read.length).toBeGreaterThanOrEqual(ids.length);
        }
      }, 60_000);
    });

    it('sees one state in every answer while a writer adds', async () => {
      const batches = Array.from({ length: 12 }, (_, i) => couples(i));
      await harness.load(batches[0] ?? []);
      let writing = true;
      const writer = (async () => {
        for (const batch of batches.slice(1)) await harness.add(batch);
        writing = false;
      })();
      let asked = 0;
      while (writing) {
        const preview = await harness.store.preview(ask({ kind: 'any', of: [gender('female'), gender('male')] }));
        const profile = await harness.store.profile(ask(anyone));
        let scanned = 0;
        for await (const batch of harness.store.scan({ scope: everyone })) scanned += batch.length;
        asked += 1;
        expect(preview.nodes.get('/where/of/0')?.own).toBe(preview.nodes.get('/where/of/1')?.own);
        expect(preview.total % 20).toBe(0);
        expect(scanned % 20).toBe(0);
        // Each of a couple visited once, so that people and visits of one state are as many.
        expect(profile.summaries.visitsPerYear.audience).toEqual({ numerator: profile.audience, denominator: profile.audience });
      }
      await writer;
      expect(asked).toBeGreaterThan(0);
      expect(await harness.store.count(ask(anyone))).toBe(240);
    });
  });
}

async function batchesOf<T>(list: AsyncIterable<T>): Promise<T[]> {
  const batches: T[] = [];
  for await (const batch of list) batches.push(batch);
  return batches;
}

async function* idsIn(batches: AsyncIterable<readonly Moviegoer[]>): AsyncGenerator<readonly string[]> {
  for await (const batch of batches) yield batch.map(({ id }) => id);
}

/** Ten women and ten men with one visit each. */
function couples(batch: number): readonly Moviegoer[] {
  const [pattern] = randomWorld(6, 30, asOf).filter((one) => one.visits.length > 0);
  const visit = pattern?.visits[0];
  if (!pattern || !visit) throw new Error('the random world has no visit');
  return Array.from({ length: 20 }, (_, i) => ({
    ...pattern,
    id: `north:${batch}-${i}`,
    gender: i % 2 === 0 ? 'female' : 'male',
    visits: [{ ...visit, businessDay: asOf, runDay: null }],
  }));
}
