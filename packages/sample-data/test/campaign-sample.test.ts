import { createHash } from 'node:crypto';
import { detectableEffect, groupOf, measuring, type Stratum, stratumOf, upliftOf } from '@marquee/core';
import { dayOfIso } from '@marquee/dsl';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CampaignSampled, campaignSampler } from '../src/index.ts';

const campaigns = 200;
const exhibitors = ['northlight', 'gantry', 'tideway', 'lanternyard', 'redwing'];
const film = 'thornward-the-orchard';
const from = dayOfIso('2026-06-19');
const days = 28;
const [controlShare, planted] = [0.3, 0.054];
const draw = (salt: string, id: string) => createHash('sha256').update(`${salt}/${id}`).digest().readUIntBE(0, 6) / 2 ** 48;
const measures = ['came', 'visits'] as const;

/** Both groups of each exhibitor, measured as the product measures them. */
function strataOf(
  people: readonly CampaignSampled[],
  salt: string,
  uplift: number,
): Readonly<Record<(typeof measures)[number], Stratum[]>> {
  const byExhibitor = exhibitors.map((exhibitor) => {
    const sums = measuring({ from, days });
    for (const one of people) {
      if (one.exhibitor !== exhibitor) continue;
      const group = groupOf(draw, salt, one.id, controlShare);
      const visits = group === 'target' ? one.sent : one.heldOut(uplift);
      const outcome = { id: one.id, firstDay: Math.min(...visits), visits: visits.length, spend: 0, ticketSpend: 0 };
      sums.add({ group, variant: 0, channels: 'email' }, visits.length > 0 ? outcome : null);
    }
    return sums.cells();
  });
  return { came: byExhibitor.map((cells) => stratumOf(cells, 'came')), visits: byExhibitor.map((cells) => stratumOf(cells, 'visits')) };
}

/**
 * By how much fewer visits there would be for an effect on who comes: somebody who comes twice comes still when one of the visits is not made, so that the effect
 * on visits is the larger one.
 */
function upliftOfVisits(people: readonly CampaignSampled[], effect: number): number {
  const coming = people.filter(({ sent }) => sent.length > 0);
  const stillCome = (uplift: number) => coming.reduce((sum, { sent }) => sum + 1 - (uplift / (1 + uplift)) ** sent.length, 0);
  let [low, high] = [0, 100];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (stillCome(middle) > coming.length / (1 + effect)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The effect that such a campaign is planned to find, of people who come at a rate when they are sent it. */
function plannedEffect(target: number, control: number, rate: number): number {
  let effect = 0;
  for (let round = 0; round < 50; round += 1) effect = detectableEffect({ target, control, baseRate: rate / (1 + effect) }) ?? 0;
  return effect;
}

/** What 200 campaigns found, each of a sample of its own, that the generator drew. */
interface Tally {
  holds: number;
  significant: number;
  found: number;
}
const none = (): Tally => ({ holds: 0, significant: 0, found: 0 });
const tally = {
  planted: { came: none(), visits: none() },
  null: { came: none(), visits: none() },
  planned: { came: none(), visits: none() },
};

beforeAll(() => {
  const sample = campaignSampler('2026-11-18');
  for (let campaign = 1; campaign <= campaigns; campaign += 1) {
    const people = sample({ seed: campaign, moviegoers: 500, exhibitors, film, from, to: from + days - 1 });
    const rate = people.filter(({ sent }) => sent.length > 0).length / people.length;
    const planned = plannedEffect(people.length * (1 - controlShare), people.length * controlShare, rate);
    for (const [name, uplift] of [
      ['planted', planted],
      ['null', 0],
      // What is planned is an effect on who comes.
      ['planned', upliftOfVisits(people, planned)],
    ] as const) {
      const strata = strataOf(people, `salt-${campaign}`, uplift);
      for (const measure of measures) {
        const { relative, difference } = upliftOf(strata[measure]) ?? {};
        if (!relative || !difference) throw new Error('Somebody came.');
        const sum = tally[name][measure];
        if (relative.low <= uplift && uplift <= relative.high) sum.holds += 1;
        if (relative.low > 0 || relative.high < 0) sum.significant += 1;
        if (difference.low > 0) sum.found += 1;
      }
    }
  }
});

describe('200 campaigns over samples that the generator drew', () => {
  it.each(measures)('have intervals of 95 %% that hold the planted effect of 5.4 %% in 92 to 98 %% of them (%s)', (measure) => {
    for (const name of ['planted', 'null'] as const) {
      expect(tally[name][measure].holds).toBeGreaterThanOrEqual(0.92 * campaigns);
      expect(tally[name][measure].holds).toBeLessThanOrEqual(0.98 * campaigns);
    }
  });

  it.each(measures)('call an effect where there is none in at most 7 %% of them (%s)', (measure) => {
    expect(tally.null[measure].significant).toBeLessThanOrEqual(0.07 * campaigns);
  });

  it('find the effect that they were planned to find in at least 75 % of them', () => {
    expect(tally.planned.came.found).toBeGreaterThanOrEqual(0.75 * campaigns);
  });
});
