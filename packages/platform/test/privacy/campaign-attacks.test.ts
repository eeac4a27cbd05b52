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

/** What the marketer is told of a campaign that so many of each group saw the film of, by day. */
async function told(id: string, target: readonly number[], control: readonly number[]) {
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
      measured: { from: sendOn, to, asOf: to, cells: [cell('target', exhibitor === 'north' ? target : control), cell('control', control)] },
    })),
  );
  const { result } = await verbs.campaigns.result.call(product.as(jonah), { id });
  const { lines } = await verbs.campaigns.statement.call(product.as(jonah), { id });
  const people = result?.all.target.people.shown ? result.all.target.people.value : 0;
  const north = result?.exhibitors.find(({ key }) => key === 'north');
  const shown = (figure: { readonly shown: boolean; readonly value?: number } | undefined) => (figure?.shown ? (figure.value ?? 0) : 0);
  const byDay = (result?.days ?? []).map((day) => (day.target ?? 0) * people);
  return {
    all: (result?.all.uplift?.came.target ?? 0) * people,
    own: shown(north?.target.came),
    days: byDay.reduce((sum, one) => sum + one, 0) / Math.max(1, byDay.length),
    visits: lines.find(({ key }) => key === 'north')?.visits ?? 0,
  };
}

function cell(group: 'target' | 'control', firstDays: readonly number[]): MeasuredCell {
  const came = firstDays.reduce((sum, one) => sum + one, 0);
  const sum = { sum: came, squares: came };
  return {
    group,
    variant: 0,
    channels: 'email',
    people: group === 'target' ? 1_000 : 500,
    firstDays: [...firstDays],
    visits: sum,
    spend: sum,
    ticketSpend: 0,
  };
}

describe('a marketer whose campaigns differ by one moviegoer', () => {
  it('does not learn whether that one came: from totals, exhibitors, days, statements, or all of them', async () => {
    const random = seeded(42);
    const right = { all: 0, own: 0, days: 0, visits: 0, together: 0 };
    for (let target = 0; target < targets; target += 1) {
      // Each is given a day's whole budget.
      product.nextDay();
      const came = random() < 0.5;
      const sums = { all: 0, own: 0, days: 0, visits: 0 };
      for (let pair = 0; pair < pairs; pair += 1) {
        const others = Array.from({ length: days }, (_, day) => (day < 6 ? 30 + Math.floor(random() * 20) : 0));
        const control = Array.from({ length: days }, (_, day) => (day < 6 ? 15 : 0));
        const name = `attack-${target}-${pair}`;
        const without = await told(`${name}-a`, others, control);
        const within = await told(
          `${name}-b`,
          others.map((one, day) => one + (day === 0 && came ? 1 : 0)),
          control,
        );
        for (const figure of ['all', 'own', 'days', 'visits'] as const) sums[figure] += within[figure] - without[figure];
      }
      const guesses = { ...sums, together: sums.all + sums.own + sums.days + sums.visits };
      for (const figure of ['all', 'own', 'days', 'visits', 'together'] as const)
        if (guesses[figure] > pairs / 2 === came) right[figure] += 1;
    }
    for (const [figure, many] of Object.entries(right)) expect(many, figure).toBeLessThanOrEqual(bar);
  });
});
