import { type AudienceStore, advanceCampaign, groupOf, type MetadataStore, openHandOver, verbs } from '@marquee/core';
import { dayOfIso, isoOfDay, type Moviegoer } from '@marquee/dsl';
import { type CampaignSampled, campaignSampler } from '@marquee/sample-data';
import { expect, it } from 'vitest';
import { drawBySalt } from '../../src/campaigns/draw.ts';
import { beatriz, chains, film, jonah, moviegoersOf, omar, openCampaigns, requestOf, wanda } from './world.ts';

const { campaigns } = verbs;
/** The film of the sample, and its opening, on which the campaign is sent. */
const sampleFilm = 'thornward-the-orchard';
const from = dayOfIso('2026-06-19');
const windowDays = 28;
const uplift = 0.054;

export interface PlantedStores {
  readonly audience: AudienceStore;
  readonly load: (moviegoers: readonly Moviegoer[]) => Promise<void>;
  /** The metadata, by a clock. */
  readonly metadata: MetadataStore;
  readonly close: () => Promise<void>;
}

/** The effect that is planted in people of the sample is what the product tells, the whole way from their visits to the result. */
export function plantedSuite(engines: string, open: (now: () => number) => Promise<PlantedStores>) {
  it(`the planted effect of 5.4 % is in the intervals of the result, on ${engines}`, async () => {
    let now = from * 86_400_000 + 12 * 3_600_000;
    const stores = await open(() => now);
    const product = await openCampaigns([], stores, () => now);
    try {
      const { as, ports, segment } = product;
      const on = isoOfDay(from);
      const request = requestOf(segment, { sendOn: on, decideBy: on, windowDays, channels: ['email'] });
      const { id, revision } = await campaigns.create.call(as(jonah), { name: 'Thornward, opening', request });
      const { salt } = (await ports.metadata.campaigns.find(id)) ?? { salt: '' };
      const people = sampledPeople();
      // What somebody does follows from whether the campaign’s own salt holds them out.
      const cameOf = (one: CampaignSampled) => (groupOf(drawBySalt, salt, one.id, 0.3) === 'target' ? one.sent : one.heldOut(uplift));
      await stores.load(moviegoers(people, cameOf));
      await campaigns.submit.call(as(jonah), { id, revision });
      for (const actor of [beatriz, omar, wanda]) {
        const [part] = (await campaigns.open.call(as(actor), { id })).parts;
        await campaigns.decide.call(as(actor), { id, revision: part?.revision ?? 0, decision: 'approve' });
      }
      await advanceCampaign(ports, id);
      for (const actor of [beatriz, omar, wanda]) {
        const { path } = await campaigns.handOver.call(as(actor), { id });
        const file = await openHandOver(ports, path.split('/').at(-1) ?? '', { requestId: 'req', address: '127.0.0.1' });
        for await (const _ of file.lines);
      }
      now += 40 * 86_400_000;
      await advanceCampaign(ports, id);
      const told = await campaigns.result.call(as(jonah), { id });
      expect(told.result?.isProvisional).toBe(false);
      // The studio’s figures have noise, which its intervals know of; each exhibitor’s own have none.
      const lines = [told, ...(await Promise.all([beatriz, omar, wanda].map((actor) => campaigns.result.call(as(actor), { id }))))];
      for (const { result } of lines)
        for (const measure of ['came', 'visits'] as const) {
          const relative = result?.all.uplift?.[measure].relative;
          expect(relative?.low).toBeLessThan(uplift);
          expect(relative?.high).toBeGreaterThan(uplift);
        }
      const women = people.filter(({ female }) => female);
      const shown = lines.slice(1).map(({ result }) => result?.all.target.came);
      const exactly = chains.map((chain) =>
        women.filter((one) => one.exhibitor === chain && groupOf(drawBySalt, salt, one.id, 0.3) === 'target' && one.sent.length > 0),
      );
      expect(shown).toEqual(exactly.map(({ length }) => ({ shown: true, value: length })));
    } finally {
      await product.close();
    }
  });
}

/** People of three exhibitors of the sample, under the names that these tests have for them. */
function sampledPeople(): readonly CampaignSampled[] {
  const names = new Map([
    ['northlight', 'north'],
    ['gantry', 'south'],
    ['tideway', 'west'],
  ]);
  const to = from + windowDays - 1;
  const drawn = campaignSampler('2026-11-18')({ seed: 1, moviegoers: 6_000, exhibitors: [...names.keys()], film: sampleFilm, from, to });
  return drawn.map((one) => {
    const exhibitor = names.get(one.exhibitor) ?? one.exhibitor;
    return { ...one, exhibitor, id: one.id.replace(one.exhibitor, exhibitor) };
  });
}

/** The same as the stores hold them, with one visit more, of nobody, after the window: so far the data reaches. */
function moviegoers(people: readonly CampaignSampled[], cameOf: (one: CampaignSampled) => readonly number[]): readonly Moviegoer[] {
  const [like] = moviegoersOf(17, 200).filter(({ visits }) => visits.some((visit) => visit.film === film && visit.runDay !== null));
  const visit = like?.visits.find((one) => one.film === film && one.runDay !== null);
  if (!like || !visit) throw new Error('Nobody saw the film.');
  const on = (day: number) => ({ ...visit, businessDay: day, purchaseDay: day, runDay: day - from });
  const all = people.map((one): Moviegoer => {
    const { id, exhibitor, birthDay, female } = one;
    const visits = cameOf(one).map(on);
    return { ...like, id, exhibitor, birthDay, gender: female ? 'female' : 'male', reachableBy: ['email'], campaigns: [], visits };
  });
  return [...all, { ...like, id: 'north:last', exhibitor: 'north', gender: 'male', campaigns: [], visits: [on(from + windowDays)] }];
}
