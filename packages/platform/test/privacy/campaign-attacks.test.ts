import { CampaignRequest, type MeasuredCell, verbs } from '@marquee/core';
import { dayOfIso, isoOfDay } from '@marquee/dsl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { film, jonah, openCampaigns, sendOn, women } from '../campaigns/world.ts';
import { seeded } from '../support/random-world.ts';

const targets = 60;
/** Pairs of campaigns that a day's budget of one audience's variants allows: a result costs nine of its hundred figures. */
const pairs = 5;
const days = 60;
/** Right guesses of 60 that are ten points better than a coin, and as many more as chance adds once in twenty times. */
const bar = 42;
const at = `${sendOn}T12:00:00.000Z`;
const to = isoOfDay(dayOfIso(sendOn) + days - 1);

let product: Awaited<ReturnType<typeof openCampaigns>>;
beforeAll(async () => {
  product = await openCampaigns([]);
});
afterAll(() => product.close());

interface Campaign {
  /** How many of each group saw the film, by day. */
  readonly target: readonly number[];
  readonly control: readonly number[];
  /** How many were sent the first variant at one exhibitor, and how many opened and clicked it. */
  readonly sent: number;
  readonly opened: number;
}

/** What the marketer is told of a campaign. */
async function told(id: string, { target, control, sent, opened }: Campaign) {
  const { campaigns } = product.ports.metadata;
  const frozen = { definition: women, canonical: '{}', asOf: sendOn, dataVersion: '1' };
  const request = CampaignRequest.parse({ film, windowDays: days });
  await campaigns.insert({
    ...{ id, organisationId: 'studio', name: id, state: 'done', request, frozen, salt: id, revision: 1 },
    ...{ createdAt: at, createdBy: 'jonah', changedAt: at, changedBy: 'jonah', submittedAt: at, sentFrom: at, sentUntil: at, dueAt: null },
  });
  const terms = {
    channels: ['email' as const],
    sendFrom: '10:00',
    sendUntil: '20:00',
    money: { basis: 'visits' as const, fee: 1, share: 0 },
  };
  const nobody = { people: 0, female: 0, aged: 0, ages: 0, visits: 0 };
  const exclusions = { consent: 0, cap: 0, guard: 0, holdOut: 0 };
  const snapshot = { asOf: sendOn, dataVersion: '1', after: null, audience: 1_500, excluded: exclusions, byChannels: {}, sent: 1_000 };
  await campaigns.replaceParts(
    id,
    ['north', 'south'].map((exhibitor) => ({
      ...{ campaignId: id, exhibitor, state: 'approved', terms, asked: { count: 1_500, key: 'k' }, firstApprovedBy: null },
      ...{ decidedAt: at, decidedBy: 'b', said: '', revision: 1, snapshot: { ...snapshot, target: nobody, control: nobody } },
      measured: {
        ...{ from: sendOn, to, asOf: to },
        cells: [
          cell('target', exhibitor === 'north' ? target : control, exhibitor === 'north' ? sent : 500, 0),
          cell('target', control, 500, 1),
          cell('control', control, 500, 0),
        ],
      },
    })),
  );
  await tellEvents(id, opened);
  const { result } = await verbs.campaigns.result.call(product.as(jonah), { id });
  const { lines } = await verbs.campaigns.statement.call(product.as(jonah), { id });
  const { events } = await verbs.campaigns.engagement.call(product.as(jonah), { id });
  const people = result?.all.target.people.shown ? result.all.target.people.value : 0;
  const [variant] = result?.variants ?? [];
  const lift = variant?.uplift?.came;
  const north = result?.exhibitors.find(({ key }) => key === 'north');
  const shown = (figure: { readonly shown: boolean; readonly value?: number } | undefined) => (figure?.shown ? (figure.value ?? 0) : 0);
  const byDay = (result?.days ?? []).map((day) => (day.target ?? 0) * people);
  return {
    all: (result?.all.uplift?.came.target ?? 0) * people,
    own: shown(north?.target.came),
    days: byDay.reduce((sum, one) => sum + one, 0) / Math.max(1, byDay.length),
    visits: lines.find(({ key }) => key === 'north')?.visits ?? 0,
    variant: shown(variant?.target.came),
    // What the intervals of a variant were worked out from.
    behind: (lift?.target ?? 0) * behind(lift),
    people: behind(lift),
    engagement: events.reduce((sum, { event, people: told }) => sum + (event === 'opened' || event === 'clicked' ? shown(told) : 0), 0),
  };
}

/** How many people the difference was taken times. */
function behind(
  lift: { readonly difference: { readonly value: number }; readonly because: { readonly value: number } } | undefined,
): number {
  return lift && lift.difference.value !== 0 ? lift.because.value / lift.difference.value : 0;
}

/** So many of the north's target opened and clicked. */
async function tellEvents(campaignId: string, many: number) {
  const { campaigns } = product.ports.metadata;
  const ids = Array.from({ length: many }, (_, place) => `north:m${String(place).padStart(4, '0')}`);
  const [part] = await campaigns.parts([campaignId]);
  if (!part?.snapshot) throw new Error('There is a part.');
  const of = { campaignId, exhibitor: 'north', group: 'target', channels: 'email', variant: 0, zone: 'UTC', sentAt: null } as const;
  const members = ids.map((moviegoer) => ({ ...of, moviegoer }));
  await campaigns.takeMembers(part, members, part.snapshot);
  for (const event of ['opened', 'clicked'] as const)
    await campaigns.recordEvent({ campaignId, exhibitor: 'north', moviegoers: ids, event, at });
}

function cell(group: 'target' | 'control', firstDays: readonly number[], people: number, variant: number): MeasuredCell {
  const came = firstDays.reduce((sum, one) => sum + one, 0);
  const sum = { sum: came, squares: came };
  return {
    group,
    variant,
    channels: 'email',
    people,
    firstDays: [...firstDays],
    visits: sum,
    spend: sum,
    ticketSpend: 0,
  };
}

const figures = ['all', 'own', 'days', 'visits', 'variant', 'behind', 'people', 'engagement'] as const;
type Figures = Record<(typeof figures)[number], number>;
const none = (): Figures => ({ all: 0, own: 0, days: 0, visits: 0, variant: 0, behind: 0, people: 0, engagement: 0 });

describe('a marketer whose campaigns differ by one moviegoer', () => {
  it('does not learn whether that one came, was sent it or opened it: from totals, exhibitors, days, statements, variants, engagement, or all of them', async () => {
    const random = seeded(42);
    const right = { ...none(), together: 0 };
    for (let target = 0; target < targets; target += 1) {
      // Each is given a day's whole budget.
      product.nextDay();
      // What is guessed: somebody who is in it was sent it, came on the first day, opened it and clicked.
      const isIn = random() < 0.5;
      const sums = none();
      for (let pair = 0; pair < pairs; pair += 1) {
        const others = Array.from({ length: days }, (_, day) => (day < 6 ? 30 + Math.floor(random() * 20) : 0));
        const control = Array.from({ length: days }, (_, day) => (day < 6 ? 15 : 0));
        const name = `attack-${target}-${pair}`;
        const [sent, opened] = [500 + Math.floor(random() * 50), 60 + Math.floor(random() * 20)];
        const one = isIn ? 1 : 0;
        const without = await told(`${name}-a`, { target: others, control, sent, opened });
        const within = await told(`${name}-b`, {
          ...{ control, sent: sent + one, opened: opened + one },
          target: others.map((many, day) => many + (day === 0 ? one : 0)),
        });
        for (const figure of figures) sums[figure] += within[figure] - without[figure];
      }
      // Who opened it clicked too, so that one person is two of the sum.
      const steps = { ...none(), engagement: 1 };
      const guesses = { ...sums, together: figures.reduce((sum, figure) => sum + sums[figure], 0) };
      const least = { ...steps, together: figures.length };
      for (const figure of [...figures, 'together'] as const)
        if (guesses[figure] > (pairs * (1 + least[figure])) / 2 === isIn) right[figure] += 1;
    }
    for (const [figure, many] of Object.entries(right)) expect(many, figure).toBeLessThanOrEqual(bar);
  }, 120_000);
});
