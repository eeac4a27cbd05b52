import { type AudienceStore, type CampaignMessage, type PersonActor, type Ports, verbs } from '@marquee/core';
import { dayOfIso, type Moviegoer } from '@marquee/dsl';
import { fixtureAsOf } from '@marquee/dsl/testing';
import { randomWorld, seeded } from '../support/random-world.ts';
import { openProduct, type Product, person } from '../verbs/open-product.ts';

/** The day on which `openProduct` begins, and which these campaigns are sent on. */
export const sendOn = '2026-11-23';
/** The film of these campaigns. */
export const film = 'film-1';

export const chains = ['north', 'south', 'west'] as const;
export const jonah = person('Jonah', 'marketer', 'studio', chains);
export const beatriz = person('Beatriz', 'approver', 'exhibitor', ['north'], 'north');
export const omar = person('Omar', 'approver', 'exhibitor', ['south'], 'south');
export const wanda = person('Wanda', 'approver', 'exhibitor', ['west'], 'west');
export const women = { version: 1, where: { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] } } as const;

/** Moviegoers of three exhibitors, of whom about a third see the film in the days after sending. */
export function moviegoersOf(seed: number, many: number): readonly Moviegoer[] {
  const random = seeded(seed);
  const world = randomWorld(seed, many, fixtureAsOf);
  const like = world.flatMap(({ visits }) => visits).find((visit) => visit.film === film && visit.runDay !== null);
  if (!like) throw new Error('Nobody saw the film.');
  return world.map((moviegoer) => {
    const day = dayOfIso(sendOn) + Math.floor(random() * 6);
    if (random() > 0.4) return moviegoer;
    return {
      ...moviegoer,
      visits: [...moviegoer.visits, { ...like, businessDay: day, purchaseDay: day, runDay: (like.runDay ?? 0) + day - like.businessDay }],
    };
  });
}

/** The product over such moviegoers, with a segment of the women; over other stores, by another clock, or over an audience that others share, where they are given. */
export async function openCampaigns(
  moviegoers: readonly Moviegoer[],
  over?: Pick<Ports, 'audience' | 'metadata'> & { readonly close: () => Promise<void> },
  now?: () => number,
  shared?: AudienceStore,
): Promise<Product & { readonly segment: string }> {
  const opened = await openProduct(over ? [] : moviegoers, shared);
  const stores = over ? { audience: over.audience, metadata: over.metadata } : {};
  const ports = { ...opened.ports, ...stores, ...(now ? { clock: { now } } : {}) };
  const as: Product['as'] = (actor) => ({ ...opened.as(actor), ports });
  const { catalogue, organisations } = ports.metadata;
  if (over)
    for (const id of ['studio', 'platform'] as const) await organisations.insert({ id, name: id, kind: id, exhibitors: [], apart: [] });
  await organisations.grant('studio', chains, chains, { by: 'operator', at: new Date(ports.clock.now()).toISOString() });
  await catalogue.upsert({
    exhibitors: chains.map((id) => ({ id, name: `The ${id}` })),
    films: [
      {
        ...{ id: film, title: 'Hush Acre', releaseDate: sendOn, rating: 'PG', genres: [] },
        ...{ distributor: null, franchise: null, director: null, cast: [] },
      },
    ],
  });
  const { id } = await verbs.segments.create.call(as(jonah), { name: 'Women', definition: women });
  const close = async () => {
    await over?.close();
    await opened.close();
  };
  return { ...opened, ports, as, close, segment: id };
}

/** What moviegoers are told, on the channels that are asked for. */
const message: CampaignMessage = {
  variants: [
    {
      ...{ name: 'A', weight: 1 },
      languages: [
        {
          language: 'en-US',
          email: { subject: '{{film}} is out', preheader: '', blocks: [{ kind: 'unsubscribe', text: 'Unsubscribe' }] },
          push: { title: '{{film}} is out', body: 'Seats are left.' },
        },
      ],
    },
  ],
};

/** What Jonah asks, but for what a test changes. */
export function requestOf(segment: string, more: object = {}): object {
  return {
    ...{ film, segment: { id: segment, version: 1 }, exhibitors: [...chains], channels: ['email', 'push'], message },
    ...{ sendOn, decideBy: sendOn, windowDays: 4, controlShare: 0.3, money: { basis: 'delivered', fee: 12, share: 0.1 }, ...more },
  };
}

/** A campaign that is submitted. */
export async function submitted(
  { as, segment }: Product & { readonly segment: string },
  more: object = {},
  who: PersonActor | typeof jonah = jonah,
) {
  const { id, revision } = await verbs.campaigns.create.call(as(who), { name: 'Hush Acre, opening', request: requestOf(segment, more) });
  return verbs.campaigns.submit.call(as(who), { id, revision });
}
