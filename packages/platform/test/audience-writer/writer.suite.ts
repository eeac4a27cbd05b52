import type { AudienceWriter, FoldedVisit } from '@marquee/core';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { expectedStore, type StoredMoviegoer, textOf } from './expected.ts';
import { batchesOf, historiesARun, historiesInOneStore, rowsOf, storesARun } from './histories.ts';
import { campaignMember, campaignMembers, catalogue, member, members, transaction, transactions } from './samples.ts';

/** What a test sees of a store, whatever engine it is. */
export interface WriterHarness {
  readonly writer: AudienceWriter;
  visits(): Promise<readonly FoldedVisit[]>;
  moviegoers(): Promise<readonly StoredMoviegoer[]>;
  dataVersion(): Promise<string>;
  close(): Promise<void>;
}

/** The promises of the AudienceWriter port, for any engine. */
export function audienceWriterSuite(engine: string, open: () => Promise<WriterHarness>): void {
  describe(`AudienceWriter on ${engine}`, () => {
    const opened: WriterHarness[] = [];
    const fresh = async () => {
      const harness = await open();
      opened.push(harness);
      await harness.writer.applyCatalogue(catalogue);
      return harness;
    };
    afterEach(async () => {
      for (const harness of opened.splice(0)) await harness.close();
    });

    test(`law: the two folds are equal, for ${historiesARun} histories of any rows in any batches`, async () => {
      await fc.assert(
        fc.asyncProperty(historiesInOneStore, async (histories) => {
          const harness = await fresh();
          for (const [i, batch] of batchesOf(histories).entries()) {
            if (i % 2 === 0) await harness.writer.apply(batch);
            else await harness.writer.accept(batch);
          }
          await harness.writer.settle();
          const rows = rowsOf(histories);
          const expected = expectedStore(rows.members, rows.transactions, catalogue, rows.campaignMembers);
          expect((await harness.visits()).map(textOf).sort()).toEqual([...expected.visits].sort());
          expect(await harness.moviegoers()).toEqual(expected.moviegoers);
          await harness.close();
          opened.splice(0);
        }),
        { numRuns: storesARun },
      );
    });

    test('holds what core’s fold says at every turn of the clock, and where purchases were made at one instant', async () => {
      const { writer, visits } = await fresh();
      const turns = [0, 299, 300, 719, 720, 1_019, 1_020, 1_259, 1_260, 1_439].map((minute, i) =>
        transaction({ id: `turn${i}`, sessionStart: 20_504 * 1_440 + minute }),
      );
      const days = [0, 1, 2, 3, 4, 5, 6].map((day) => transaction({ id: `day${day}`, sessionStart: (day - 3) * 1_440 + 600 }));
      const atOnce = ['b', 'a', '\u{1f39f}', '\uffff'].map((id) =>
        transaction({ id, channel: id, purchaseDay: id === 'a' ? 20_500 : 20_501, sessionStart: 20_510 * 1_440, updatedAt: 12 }),
      );
      const none = transaction({ id: 'c', channel: null, purchasedAt: 0, sessionStart: 20_511 * 1_440 });
      const rows = [...turns, ...days, ...atOnce, none, { ...none, id: 'd', channel: 'web', purchasedAt: 1 }];
      await writer.apply({ members: [], transactions: rows });
      expect((await visits()).map(textOf).sort()).toEqual([...expectedStore([], rows, catalogue).visits].sort());
    });

    test('the digest does not know order, batches or repetition', async () => {
      await fc.assert(
        fc.asyncProperty(
          members,
          transactions.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length }))),
          campaignMembers,
          async (memberRows, [rows, shuffled], campaignRows) => {
            const [one, other] = [await fresh(), await fresh()];
            await one.writer.apply({ members: memberRows, transactions: rows, campaignMembers: campaignRows });
            for (const row of shuffled.slice(0, 5)) await other.writer.apply({ members: [], transactions: [row] });
            for (const row of campaignRows.slice(0, 5)) await other.writer.apply({ members: [], transactions: [], campaignMembers: [row] });
            await other.writer.apply({
              members: [...memberRows].reverse(),
              transactions: [...shuffled, ...shuffled.slice(5)],
              campaignMembers: [...campaignRows, ...campaignRows].reverse(),
            });
            expect(await other.writer.digest()).toBe(await one.writer.digest());
            for (const harness of opened.splice(0)) await harness.close();
          },
        ),
        { numRuns: 10 },
      );
    });

    test('counts duplicates, outdated rows and concessions without tickets', async () => {
      const { writer } = await fresh();
      const snack = transaction({ id: 'T2', tickets: [] });
      expect(await writer.apply({ members: [member(), member()], transactions: [transaction(), snack] })).toEqual({
        moviegoers: 1,
        visits: 1,
        duplicates: 1,
        outdated: 0,
        concessionsOnly: 1,
      });
      const older = transaction({ updatedAt: 9, site: 'n2' });
      expect(await writer.apply({ members: [member({ updatedAt: 9 })], transactions: [older, transaction()] })).toEqual({
        moviegoers: 1,
        visits: 1,
        duplicates: 1,
        outdated: 2,
        concessionsOnly: 0,
      });
    });

    test('a batch that changes nothing changes no data version; one that does changes it', async () => {
      const { writer, dataVersion } = await fresh();
      await writer.apply({ members: [member()], transactions: [transaction()] });
      const before = await dataVersion();
      await writer.apply({ members: [member(), member({ updatedAt: 1 })], transactions: [transaction()] });
      expect(await dataVersion()).toBe(before);
      await writer.apply({ members: [], transactions: [transaction({ updatedAt: 11 })] });
      expect(await dataVersion()).not.toBe(before);
    });

    test('a campaign makes the moviegoer of whom nothing else is on record, and is seen once it changes something', async () => {
      const { writer, moviegoers, dataVersion } = await fresh();
      const summary = await writer.apply({ members: [], transactions: [], campaignMembers: [campaignMember(), campaignMember()] });
      expect(summary).toMatchObject({ moviegoers: 1, visits: 0, duplicates: 1, outdated: 0 });
      expect(await moviegoers()).toMatchObject([{ id: 'north:a', gender: 'unknown', usualSite: null }]);
      const before = await dataVersion();
      expect(await writer.apply({ members: [], transactions: [], campaignMembers: [campaignMember()] })).toMatchObject({ duplicates: 1 });
      expect(await dataVersion()).toBe(before);
      const opened = campaignMember({ events: [{ event: 'opened', at: 1_000 }] });
      expect(await writer.apply({ members: [member()], transactions: [], campaignMembers: [opened] })).toMatchObject({ duplicates: 0 });
      expect(await dataVersion()).not.toBe(before);
      expect(await moviegoers()).toMatchObject([{ id: 'north:a', gender: 'female' }]);
    });

    test('a member row completes the moviegoer that transactions made; a refund takes the visit and leaves the moviegoer', async () => {
      const { writer, moviegoers, visits } = await fresh();
      await writer.apply({ members: [], transactions: [transaction()] });
      expect(await moviegoers()).toMatchObject([{ id: 'north:a', gender: 'unknown', birthDay: null, preferredSites: [], usualSite: 'n1' }]);
      await writer.apply({ members: [member()], transactions: [transaction({ status: 'refunded', updatedAt: 11 })] });
      expect(await moviegoers()).toMatchObject([{ id: 'north:a', gender: 'female', preferredSites: ['n1', 'n2'], usualSite: null }]);
      expect(await visits()).toEqual([]);
    });

    test('a corrected row moves a transaction to another member; who has nothing on record left is gone', async () => {
      const { writer, moviegoers } = await fresh();
      await writer.apply({ members: [], transactions: [transaction()] });
      await writer.apply({ members: [], transactions: [transaction({ moviegoer: 'north:b', updatedAt: 11 })] });
      expect((await moviegoers()).map(({ id }) => id)).toEqual(['north:b']);
    });

    test('a film code matched later gives every visit its film, and one unmatched takes it', async () => {
      const { writer, visits, dataVersion } = await fresh();
      await writer.apply({
        members: [],
        transactions: [
          transaction({ filmCode: 'XX' }),
          transaction({ id: 'S', exhibitor: 'south', moviegoer: 'south:a', site: 's1', filmCode: 'XX' }),
        ],
      });
      const films = async () => (await visits()).map(({ moviegoer, film }) => [moviegoer, film]).sort();
      expect(await films()).toEqual([
        ['north:a', null],
        ['south:a', null],
      ]);
      const before = await dataVersion();
      await writer.applyCatalogue({
        ...catalogue,
        filmMatches: [...catalogue.filmMatches, { exhibitor: 'north', filmCode: 'XX', film: 'f2' }],
      });
      expect(await films()).toEqual([
        ['north:a', 'f2'],
        ['south:a', null],
      ]);
      expect(await dataVersion()).not.toBe(before);
      await writer.applyCatalogue(catalogue);
      expect(await films()).toEqual([
        ['north:a', null],
        ['south:a', null],
      ]);
    });

    test('purchase days follow a site’s new time zone', async () => {
      const { writer, visits } = await fresh();
      await writer.apply({ members: [], transactions: [transaction()] });
      expect(await visits()).toMatchObject([{ purchaseDay: 20_501, leadDays: 3 }]);
      await writer.applyCatalogue({ ...catalogue, sites: catalogue.sites.map((site) => ({ ...site, timeZone: 'UTC' })) });
      expect(await visits()).toMatchObject([{ purchaseDay: 20_502, leadDays: 2 }]);
    });

    test('purchase days follow a new time zone also through a quarter of an hour in which its clocks turned, at 00:01', async () => {
      const { writer, visits } = await fresh();
      // At 02:31:00 UTC it was 00:01 on the 7th in St John’s, and then 23:01 on the 6th again.
      const bought = ['02:29:59', '02:30:00', '02:30:59', '02:31:00', '02:44:59', '02:45:00', '03:29:59', '03:30:00'].map((time, i) =>
        transaction({ id: `T${i}`, sessionStart: 20_504 * 1_440 + i, purchasedAt: Date.parse(`2010-11-07T${time}Z`), purchaseDay: 1 }),
      );
      await writer.apply({ members: [], transactions: bought });
      const zoned = catalogue.sites.map((site) => ({ ...site, timeZone: 'America/St_Johns' }));
      await writer.applyCatalogue({ ...catalogue, sites: zoned });
      const days = [...(await visits())].sort((a, b) => a.sessionStart - b.sessionStart).map(({ purchaseDay }) => purchaseDay);
      const sixth = Date.parse('2010-11-06T00:00:00Z') / 86_400_000;
      expect(days.map((day) => day - sixth)).toEqual([0, 1, 1, 0, 0, 0, 0, 1]);
    });

    test('gives back the catalogue it was given', async () => {
      const { writer } = await fresh();
      expect(await writer.catalogue()).toEqual(catalogue);
    });

    test('an erased moviegoer is gone and no later batch brings it back', async () => {
      const { writer, moviegoers, visits } = await fresh();
      await writer.apply({
        members: [member(), member({ moviegoer: 'north:b' })],
        transactions: [transaction()],
        campaignMembers: [campaignMember()],
      });
      await writer.accept({
        members: [],
        transactions: [transaction({ id: 'T9' })],
        campaignMembers: [campaignMember({ campaign: 'cmp_2' })],
      });
      const receipt = await writer.forget('north:a', 20_600);
      expect(receipt).toMatchObject({ moviegoer: 'north:a', existed: true });
      expect(receipt.removedFrom).toEqual(expect.arrayContaining(['campaigns', 'campaign records']));
      const later = { members: [member({ updatedAt: 99 })], transactions: [transaction({ updatedAt: 99 })] };
      await writer.apply({ ...later, campaignMembers: [campaignMember({ updatedAt: 99 })] });
      expect((await moviegoers()).map(({ id }) => id)).toEqual(['north:b']);
      expect(await visits()).toEqual([]);
      expect(await writer.forget('north:a', 20_601)).toMatchObject({ existed: false, removedFrom: [] });
    });

    test('keeps a batch and its checkpoint together, and shows nothing of it before it is settled', async () => {
      const { writer, moviegoers } = await fresh();
      const checkpoint = {
        importId: 'imp_1',
        file: 'feeds/north/members.csv',
        rows: 3,
        done: false,
        offset: 812,
        line: 5,
        fingerprint: 'x',
        refused: { bad_date: 2 },
      };
      await writer.accept({ members: [member()], transactions: [], checkpoint });
      expect(await writer.checkpoints('imp_1')).toEqual([checkpoint]);
      expect(await writer.checkpoints('imp_2')).toEqual([]);
      expect(await moviegoers()).toEqual([]);
      await writer.accept({ members: [], transactions: [], checkpoint: { ...checkpoint, done: true } });
      expect(await writer.checkpoints('imp_1')).toEqual([{ ...checkpoint, done: true }]);
      await writer.settle();
      expect(await moviegoers()).toHaveLength(1);
    });

    test('a settle that was given up goes on where it stopped', async () => {
      const { writer, moviegoers } = await fresh();
      await writer.accept({ members: [member()], transactions: [] });
      await expect(writer.settle({ signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
      expect((await writer.settle()).moviegoers).toBe(1);
      expect(await moviegoers()).toHaveLength(1);
    });
  });
}
