import { advanceCampaign, CampaignRules, type Campaigns, openHandOver, type Ports, ServiceError, verbs } from '@marquee/core';
import type { Moviegoer } from '@marquee/dsl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeded } from '../support/random-world.ts';
import type { Product } from '../verbs/open-product.ts';
import { Killed, killedAt } from './killed.ts';
import { beatriz, jonah, requestOf } from './world.ts';

const { campaigns } = verbs;
/** Does what is due until it is done: whoever was killed, or came second, begins again. */
export async function untilDone(ports: Ports, id: string, killed: () => Ports): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    try {
      return await advanceCampaign(killed(), id);
    } catch (error) {
      if (!(error instanceof Killed) && !(error instanceof ServiceError && error.code === 'conflict')) throw error;
    }
  }
  await advanceCampaign(ports, id);
}

/** However often those at it are killed, everybody of the audience is in the target, the control group or a counted exclusion, once, and sent to once. */
export function killsSuite(engines: string, moviegoers: readonly Moviegoer[], open: () => Promise<Product & { readonly segment: string }>) {
  describe(`campaigns on ${engines}, whose workers are killed`, () => {
    let product: Product & { readonly segment: string };
    let kept: Campaigns;
    beforeAll(async () => {
      product = await open();
      kept = product.ports.metadata.campaigns;
      await kept.saveRules('north', CampaignRules.parse({ capMessages: 100, capDays: 1, holdOut: 0.1 }));
    });
    afterAll(() => product.close());
    const women = moviegoers.filter(({ exhibitor, gender }) => exhibitor === 'north' && gender === 'female');

    it.each(Array.from({ length: 60 }, (_, seed) => seed + 1))('come to the same as if nobody had been (%i)', async (seed) => {
      const random = seeded(seed);
      const { as, ports, segment } = product;
      const { id, revision } = await campaigns.create.call(as(jonah), {
        name: `Killed ${seed}`,
        request: requestOf(segment, { exhibitors: ['north'] }),
      });
      await campaigns.submit.call(as(jonah), { id, revision });
      const [part] = (await campaigns.open.call(as(beatriz), { id })).parts;
      await campaigns.decide.call(as(beatriz), { id, revision: part?.revision ?? 0, decision: 'approve' });
      const killed = () => killedAt(ports, 1 + Math.floor(random() * 30), random() < 0.5);
      const workers = Array.from({ length: 1 + (seed % 2) }, () => untilDone(ports, id, killed));
      await Promise.all(workers);
      expect((await kept.find(id))?.state).toBe('sending');

      const members = await kept.members({ campaignId: id, exhibitor: 'north', limit: 10_000 });
      const target = members.filter(({ group }) => group === 'target').map(({ moviegoer }) => moviegoer);
      const { salt } = (await kept.find(id)) ?? { salt: '' };
      for (const { moviegoer, group } of members) expect(group).toBe(ports.draw(salt, moviegoer) < 0.3 ? 'control' : 'target');
      const [{ snapshot } = { snapshot: null }] = await kept.parts([id]);
      const { consent, cap, guard, holdOut } = snapshot?.excluded ?? { consent: 0, cap: 0, guard: 0, holdOut: 0 };
      expect(snapshot?.audience).toBe(women.length);
      expect([cap, guard]).toEqual([0, 0]);
      expect(members.length + consent + holdOut).toBe(women.length);
      expect([snapshot?.target.people, snapshot?.control.people]).toEqual([target.length, members.length - target.length]);

      // Whoever fetches the file is cut off too, and asks for another link.
      const fetched = async (over: Ports) => {
        const { path } = await campaigns.handOver.call(as(beatriz), { id });
        const { lines } = await openHandOver(over, path.split('/').at(-1) ?? '', { requestId: 'req', address: '127.0.0.1' });
        let text = '';
        for await (const line of lines) text += line;
        return text.trim().split('\r\n').slice(1);
      };
      for (let tries = 0; tries < 3; tries += 1)
        await fetched(killedAt(ports, 1 + Math.floor(random() * 4), random() < 0.5)).catch((error) => expect(error).toBeInstanceOf(Killed));
      expect((await fetched(ports)).map((line) => line.split(',')[0])).toEqual(target);
      expect((await kept.members({ campaignId: id, exhibitor: 'north', limit: 10_000, unsent: true, group: 'target' })).length).toBe(0);

      await Promise.all(Array.from({ length: 1 + (seed % 2) }, () => untilDone(ports, id, killed)));
      const [{ measured } = { measured: null }] = await kept.parts([id]);
      const counted = (group: string) => (measured?.cells ?? []).reduce((sum, cell) => sum + (cell.group === group ? cell.people : 0), 0);
      expect((await kept.find(id))?.state).toBe('done');
      expect([counted('target'), counted('control')]).toEqual([target.length, members.length - target.length]);
      const done = (await kept.notes(id)).filter(({ by }) => by === 'marquee').map(({ kind }) => kind);
      expect(done).toEqual(['decided', 'begin', 'sent', 'measured']);
    });

    it('were killed often', () => expect(Killed.many).toBeGreaterThan(180));
  });
}
