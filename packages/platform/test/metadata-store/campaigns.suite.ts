import type { Campaign, CampaignDelivery, CampaignMember, CampaignPart, Snapshot } from '@marquee/core';
import { CampaignRequest, CampaignRules, emptySnapshot } from '@marquee/core';
import { describe, expect, it } from 'vitest';
import { type OpenMetadata, openedFor } from './open-store.ts';
import { organisationId } from './samples.ts';

const at = '2026-11-20T09:00:00.000Z';
const later = '2026-11-21T09:00:00.000Z';
const campaign = (id: string, changes: Partial<Campaign> = {}): Campaign => ({
  ...{ id, organisationId, name: `Ünï ${id}`, state: 'submitted', request: CampaignRequest.parse({ film: 'hush', notes: 'Ñ' }) },
  ...{ frozen: { definition: { version: 1 }, canonical: '{}', asOf: '2026-11-19', dataVersion: '7' }, salt: 'salt', revision: 1 },
  ...{
    createdAt: at,
    createdBy: 'per_1',
    changedAt: at,
    changedBy: 'per_1',
    submittedAt: at,
    sentFrom: null,
    sentUntil: null,
    dueAt: null,
  },
  ...changes,
});
const part = (campaignId: string, exhibitor: string, changes: Partial<CampaignPart> = {}): CampaignPart => ({
  ...{ campaignId, exhibitor, state: 'approved', said: '', revision: 1, asked: { count: 900, key: 'key' } },
  terms: { channels: ['email'], sendFrom: '10:00', sendUntil: '20:00', money: { basis: 'delivered', fee: 2, share: 0.1 } },
  ...{ firstApprovedBy: null, decidedAt: at, decidedBy: 'per_2', snapshot: null, measured: null },
  ...changes,
});
const members = (campaignId: string, exhibitor: string, ids: readonly string[]): readonly CampaignMember[] =>
  ids.map((id, place) => ({
    ...{ campaignId, exhibitor, moviegoer: `${exhibitor}:${id}`, channels: 'email,push', variant: place % 2, sentAt: null },
    ...(place % 3 === 0 ? { group: 'control', zone: null } : { group: 'target', zone: place % 3 === 1 ? 'Europe/Paris' : 'UTC' }),
  }));
const snapshot = (audience: number): Snapshot => ({ ...emptySnapshot({ asOf: '2026-11-19', dataVersion: '7' }), audience });

export function campaignSuite(open: OpenMetadata) {
  describe('campaigns', () => {
    const fixture = openedFor(open);
    const kept = async (id: string, exhibitors: readonly string[]) => {
      const { campaigns } = fixture().store;
      await campaigns.insert(campaign(id));
      await campaigns.replaceParts(
        id,
        exhibitors.map((exhibitor) => part(id, exhibitor)),
      );
      return campaigns;
    };
    const only = async (id: string) => {
      const [found] = await fixture().store.campaigns.parts([id]);
      if (!found) throw new Error('It has a part.');
      return found;
    };

    it('come back as they were kept, with their parts', async () => {
      const campaigns = await kept('whole', ['aurora', 'borealis']);
      expect(await campaigns.find('whole')).toEqual(campaign('whole'));
      expect(await campaigns.parts(['whole'])).toEqual([part('whole', 'aurora'), part('whole', 'borealis')]);
      expect(await campaigns.find('none')).toBeNull();
    });

    it('are changed by whoever saw them as they are, and by nobody else', async () => {
      const campaigns = await kept('changed', ['aurora']);
      await campaigns.update(campaign('changed', { name: 'Second', revision: 2, dueAt: later }), 1);
      await expect(campaigns.update(campaign('changed', { name: 'Third', revision: 2 }), 1)).rejects.toMatchObject({ code: 'conflict' });
      await expect(campaigns.update(campaign('nowhere'), 1)).rejects.toMatchObject({ code: 'not_found' });
      await campaigns.updatePart(part('changed', 'aurora', { state: 'declined', said: 'No.', revision: 2 }), 1);
      await expect(campaigns.updatePart(part('changed', 'aurora', { revision: 2 }), 1)).rejects.toMatchObject({ code: 'conflict' });
      expect(await campaigns.find('changed')).toMatchObject({ name: 'Second', revision: 2 });
      expect(await only('changed')).toMatchObject({ state: 'declined', said: 'No.' });
    });

    it('are listed to their organisation, to whom they ask, and to nobody who was not asked', async () => {
      const campaigns = await kept('asks', ['listed']);
      await campaigns.insert(campaign('drafted', { state: 'draft', changedAt: later }));
      await campaigns.replaceParts('drafted', [part('drafted', 'listed')]);
      await kept('small', []);
      await campaigns.replaceParts('small', [part('small', 'listed', { state: 'too_few' })]);
      expect((await campaigns.list({ exhibitor: 'listed' })).map(({ id }) => id)).toEqual(['asks']);
      const own = (await campaigns.list({ organisationId })).map(({ id }) => id);
      expect(own).toEqual(expect.arrayContaining(['asks', 'drafted', 'small']));
      expect(own[0]).toBe('drafted');
      expect(await campaigns.list({ organisationId: 'another' })).toEqual([]);
      const names = new Map((await campaigns.names(['asks', 'drafted', 'small', 'none'])).map((one) => [one.id, one.exhibitors]));
      expect(names).toEqual(new Map(Object.entries({ asks: ['listed'], drafted: [], small: [] })));
    });

    it('are due from their instant on, the longest due first', async () => {
      const campaigns = await kept('due-2', []);
      await campaigns.update(campaign('due-2', { dueAt: later, revision: 2 }), 1);
      await campaigns.insert(campaign('due-1', { dueAt: at }));
      const due = async (when: string) => (await campaigns.due(when)).filter((id) => id.startsWith('due-'));
      expect(await due('2026-11-20T08:59:59.999Z')).toEqual([]);
      expect(await due(later)).toEqual(['due-1', 'due-2']);
    });

    it('take members and how far they have got together, once: of two who take the same, one', async () => {
      const campaigns = await kept('taken', ['aurora']);
      const before = await only('taken');
      const ids = Array.from({ length: 3_000 }, (_, i) => String(i).padStart(5, '0'));
      const both = await Promise.allSettled(
        [1, 2].map(() => campaigns.takeMembers(before, members('taken', 'aurora', ids), snapshot(3_000))),
      );
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const first = await campaigns.members({ campaignId: 'taken', exhibitor: 'aurora', limit: 2_000 });
      const rest = await campaigns.members({
        campaignId: 'taken',
        exhibitor: 'aurora',
        limit: 2_000,
        after: first.at(-1)?.moviegoer ?? '',
      });
      expect([...first, ...rest]).toEqual(members('taken', 'aurora', ids));
      const now = await only('taken');
      expect(now.snapshot).toEqual(snapshot(3_000));
      // Somebody who is in already: neither the members nor how far it is are kept.
      await expect(campaigns.takeMembers(now, members('taken', 'aurora', ['99999', '00000']), snapshot(9))).rejects.toThrow();
      expect(await only('taken')).toEqual(now);
      expect(await campaigns.members({ campaignId: 'taken', exhibitor: 'aurora', limit: 10, after: 'aurora:9' })).toEqual([]);
    });

    it('know what happened to members of a target: the first of each, and nothing of anybody else', async () => {
      const campaigns = await kept('events', ['aurora', 'borealis']);
      for (const [exhibitor, own] of [['aurora', await only('events')] as const])
        await campaigns.takeMembers(own, members('events', exhibitor, ['a', 'b', 'c', 'd']), snapshot(4));
      const ids = ['a', 'b', 'c', 'd', 'e'].map((id) => `aurora:${id}`);
      const say = (event: 'sent' | 'opened', when: string, moviegoers: readonly string[] = ids, exhibitor = 'aurora') =>
        campaigns.recordEvent({ campaignId: 'events', exhibitor, moviegoers, event, at: when });
      // a and d are held out, e is nobody.
      expect(await say('sent', later)).toBe(2);
      expect(await say('sent', at, ['aurora:b'])).toBe(1);
      expect(await say('sent', '2026-11-22T09:00:00.000Z')).toBe(2);
      expect(await say('opened', later, ids, 'borealis')).toBe(0);
      expect(await campaigns.sentBetween('events')).toEqual({ from: at, to: later });
      const sent = (await campaigns.members({ campaignId: 'events', exhibitor: 'aurora', limit: 9 })).map(({ sentAt }) => sentAt);
      expect(sent).toEqual([null, at, later, null]);
      expect((await campaigns.eventCounts('events')).map(({ event, count }) => [event, count])).toEqual(
        expect.arrayContaining([['sent', 1]]),
      );
      expect(await campaigns.sentBetween('whole')).toBeNull();
    });

    it('know which consents were taken back: told again it is no news, of another channel or later it is', async () => {
      const { outbox } = fixture().store;
      const campaigns = await kept('left', ['aurora']);
      await campaigns.takeMembers(await only('left'), members('left', 'aurora', ['a', 'b', 'c']), snapshot(3));
      const news = async (tellIt: () => Promise<number>) => {
        const before = await outbox.waiting();
        return [await tellIt(), (await outbox.waiting()) - before];
      };
      const of = { campaignId: 'left', exhibitor: 'aurora', event: 'unsubscribed' } as const;
      const tell = (when: string, channel?: 'email' | 'sms') =>
        news(() => campaigns.recordEvent({ ...of, moviegoers: ['aurora:a', 'aurora:b'], at: when, channel }));
      expect(await tell(at, 'email')).toEqual([1, 1]);
      expect(await tell(at, 'email')).toEqual([1, 0]);
      expect(await tell(at, 'sms')).toEqual([1, 1]);
      expect(await tell(later, 'sms')).toEqual([1, 1]);
      // Without a channel: e-mail and push, by which they were reached.
      expect(await tell(later)).toEqual([1, 1]);
      const lines = [at, later].map((when) => ({ moviegoer: 'aurora:b', at: when }));
      expect(await news(() => campaigns.recordEvents({ ...of, events: lines }))).toEqual([2, 0]);
      expect((await campaigns.eventCounts('left')).filter(({ event }) => event === 'unsubscribed')).toMatchObject([{ count: 1 }]);
    });

    it('say their members again, page by page over all of them, with what happened to each', async () => {
      const { outbox, campaigns } = fixture().store;
      for (const id of ['again-a', 'again-b']) {
        await kept(id, ['aurora']);
        await campaigns.takeMembers(await only(id), members(id, 'aurora', ['m1', 'm2', 'm3']), snapshot(3));
      }
      const sent = { campaignId: 'again-b', exhibitor: 'aurora', event: 'sent', at } as const;
      await campaigns.recordEvent({ ...sent, moviegoers: ['aurora:m2'] });
      const before = await outbox.waiting();
      const lasts = [];
      let place = { campaignId: 'again-', moviegoer: '' };
      for (let page = 0; page < 3; page += 1) {
        const { count, last } = await campaigns.sayAgain(place, 2);
        expect(count).toBe(2);
        lasts.push(last);
        if (last) place = last;
      }
      const [a, b] = ['again-a', 'again-b'];
      expect(lasts).toEqual([
        { campaignId: a, moviegoer: 'aurora:m2' },
        { campaignId: b, moviegoer: 'aurora:m1' },
        { campaignId: b, moviegoer: 'aurora:m3' },
      ]);
      expect(await outbox.waiting()).toBe(before + 3);
      expect(await campaigns.sayAgain({ campaignId: '~', moviegoer: '' }, 2)).toEqual({ count: 0, last: null });
    });

    it('say in what others the moviegoers of an exhibitor are, and forget one wherever it is', async () => {
      const campaigns = await kept('one', ['guarded']);
      await kept('two', ['guarded']);
      for (const id of ['one', 'two']) await campaigns.takeMembers(await only(id), members(id, 'guarded', ['m1', 'm2', 'm3']), snapshot(3));
      const found = await campaigns.memberships({ exhibitor: 'guarded', from: 'guarded:m2', to: 'guarded:m3', not: 'two' });
      expect(found).toEqual(
        ['m2', 'm3'].map((id) => ({ moviegoer: `guarded:${id}`, campaignId: 'one', state: 'submitted', sentAt: null })),
      );
      expect(await campaigns.forget('guarded:m2')).toBe(2);
      expect(await campaigns.forget('guarded:m2')).toBe(0);
      expect(await campaigns.members({ campaignId: 'one', exhibitor: 'guarded', limit: 9 })).toHaveLength(2);
    });

    it('open a file by a link once, in time, and by the newest alone', async () => {
      const campaigns = await kept('handed', ['aurora']);
      const link = (digest: string, expiresAt: string) => ({
        digest,
        campaignId: 'handed',
        exhibitor: 'aurora',
        createdBy: 'per_2',
        expiresAt,
      });
      await campaigns.addHandOver(link('old', later));
      await campaigns.addHandOver(link('new', later));
      expect(await campaigns.useHandOver('old', at)).toBeNull();
      const uses = await Promise.all([1, 2, 3].map(() => campaigns.useHandOver('new', at)));
      expect(uses.filter((use) => use !== null)).toEqual([link('new', later)]);
      await campaigns.addHandOver(link('late', at));
      expect(await campaigns.useHandOver('late', later)).toBeNull();
    });

    it('keep what was said in order, who saw what, and what exhibitors want', async () => {
      const campaigns = await kept('noted', ['aurora']);
      const note = (id: string, text: string) => ({
        id,
        campaignId: 'noted',
        exhibitor: null,
        at,
        by: 'per_1',
        organisationId,
        kind: 'said',
        text,
      });
      await campaigns.addNotes([note('cno_2', 'Zwei'), note('cno_1', 'Eins')]);
      expect((await campaigns.notes('noted')).map(({ text }) => text)).toEqual(['Eins', 'Zwei']);
      await campaigns.markSeen('per_1', 'noted', at);
      await campaigns.markSeen('per_1', 'noted', later);
      expect(await campaigns.seen('per_1', ['noted', 'whole'])).toEqual(new Map([['noted', later]]));
      expect(await campaigns.rules('nowhere')).toEqual(CampaignRules.parse({}));
      const webhook = { kind: 'webhook', url: 'https://a.example', unsubscribeUrl: 'https://b.example', perMinute: 60 } as const;
      const rules = {
        capMessages: 1,
        capDays: 30,
        holdOut: 0.05,
        fourEyes: true,
        showResult: false,
        handingOver: webhook,
        testAddresses: ['ana@a.example'],
      };
      await campaigns.saveRules('aurora', rules);
      expect(await campaigns.rules('aurora')).toEqual(rules);
    });

    it('are sent by webhook in batches that are kept with who is in them, by one process at a time', async () => {
      const campaigns = await kept('called', ['called']);
      const { deliveries } = fixture().store;
      await campaigns.update(campaign('called', { state: 'sending', revision: 2 }), 1);
      const ids = Array.from({ length: 30 }, (_, place) => `m${String(place).padStart(2, '0')}`);
      await campaigns.takeMembers(await only('called'), members('called', 'called', ids), snapshot(30));
      await deliveries.begin({ campaignId: 'called', exhibitor: 'called', at });
      await deliveries.begin({ campaignId: 'called', exhibitor: 'called', at: later });
      const begun = await deliveries.find('called', 'called');
      if (!begun) throw new Error('It has begun.');
      expect(begun).toEqual({
        ...{ campaignId: 'called', exhibitor: 'called', state: 'going', batches: 0, sent: 0, failures: 0, said: '' },
        ...{
          zones: [
            { zone: 'Europe/Paris', isDone: false },
            { zone: 'UTC', isDone: false },
          ],
          nextAt: at,
          heldUntil: null,
          revision: 1,
        },
      });
      const own = { campaignId: 'called', exhibitor: 'called' };
      expect(await deliveries.due('2026-11-20T08:59:59.999Z')).toEqual([]);
      expect(await deliveries.due(at)).toEqual([own]);
      const batch = (number: number, zone: string) => ({ ...own, id: `bat_${number}`, number, zone, madeAt: at });
      const next = (made: CampaignDelivery) => ({ made, none: { ...made, said: 'none' } });
      const held = { ...begun, heldUntil: later, batches: 1, said: 'Ñ', revision: 2 };
      const first = await deliveries.makeBatch(next(held), 1, batch(1, 'UTC'), 6);
      expect(first).toEqual({ ...batch(1, 'UTC'), people: 6, attempts: 0, sentAt: null });
      expect(await deliveries.due('2026-11-20T10:00:00.000Z')).toEqual([]);
      expect(await deliveries.due(later)).toEqual([own]);
      // Of two at once one makes it.
      await expect(deliveries.makeBatch(next(held), 1, batch(2, 'UTC'), 6)).rejects.toMatchObject({ code: 'conflict' });
      await expect(deliveries.update(held, 1)).rejects.toMatchObject({ code: 'conflict' });
      const second = await deliveries.makeBatch(next({ ...held, revision: 3 }), 2, batch(2, 'UTC'), 6);
      expect(second?.people).toBe(4);
      expect(await deliveries.makeBatch(next({ ...held, revision: 4 }), 3, batch(3, 'UTC'), 6)).toBeNull();
      expect(await deliveries.find('called', 'called')).toEqual({ ...held, revision: 4, said: 'none' });
      const inBatch = async (id: string) => (await campaigns.members({ ...own, batch: id, limit: 100 })).map(({ moviegoer }) => moviegoer);
      expect([...(await inBatch('bat_1')), ...(await inBatch('bat_2'))]).toEqual(
        ids.filter((_, place) => place % 3 === 2).map((id) => `called:${id}`),
      );
      expect(await inBatch('bat_3')).toEqual([]);
      expect(await deliveries.openBatches('called', 'called')).toEqual([first, second]);
      if (!first) throw new Error('It was made.');
      await deliveries.updateBatch({ ...first, attempts: 3, sentAt: later });
      expect(await deliveries.openBatches('called', 'called')).toEqual([second]);
      expect(await deliveries.sentSince('called', 'called', later)).toBe(6);
      expect(await deliveries.sentSince('called', 'called', '2026-11-21T09:00:00.001Z')).toBe(0);
      await deliveries.update({ ...held, state: 'stopped', revision: 5 }, 4);
      expect(await deliveries.due('2027-01-01T00:00:00.000Z')).toEqual([]);
      expect((await deliveries.of('called')).map(({ state }) => state)).toEqual(['stopped']);
      expect(await deliveries.secret('called')).toBeNull();
      await deliveries.setSecret('called', 'one');
      await deliveries.setSecret('called', 'two');
      expect(await deliveries.secret('called')).toBe('two');
    });
  });
}
