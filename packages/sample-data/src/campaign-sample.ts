import { type Day, dayOfIso } from '@marquee/dsl';
import { exhibitors } from './catalogue/exhibitors.ts';
import { drawMember } from './members/draw-member.ts';
import { randomFor } from './random/sfc32.ts';
import { drawVisits } from './visits/draw-visits.ts';
import { makeWorld, type World } from './world.ts';

export interface CampaignSampleOptions {
  readonly seed: number;
  /** Of each exhibitor. */
  readonly moviegoers: number;
  /** Ids of exhibitors. */
  readonly exhibitors: readonly string[];
  readonly film: string;
  /** The window of the campaign: business days, both included. */
  readonly from: Day;
  readonly to: Day;
}

/** A moviegoer with the days in the window on which they see the film if they are sent the campaign, and if they are not. */
export interface CampaignSampled {
  readonly id: string;
  readonly exhibitor: string;
  readonly female: boolean;
  readonly birthDay: Day;
  readonly sent: readonly Day[];
  /** The same, less those visits that were because of the campaign, for any effect: 0.05 is 5 % more visits of those who were sent it. */
  readonly heldOut: (uplift: number) => readonly Day[];
}

/**
 * Moviegoers of the sample as far as a campaign for one film goes: the generator's own members and visits, without its planted effects, which are steered towards
 * a count and so vary less than people do. The effect of the campaign is planted here by chance, for each visit alone: a visit of somebody who is sent the campaign happens without it
 * with probability 1 / (1 + uplift). Many samples share what they are drawn from, of which only the latest year is drawn.
 */
export function campaignSampler(until: string): (options: CampaignSampleOptions) => readonly CampaignSampled[] {
  const made = makeWorld(1, dayOfIso(until));
  const world: World = { ...made, calendar: made.calendar.slice(0, 1), steers: new Map(), adjust: [] };
  return (options) => options.exhibitors.flatMap((exhibitor) => sampled(world, exhibitor, options));
}

const streams = { member: 1, visits: 2, campaign: 4 } as const;

function sampled(world: World, name: string, { seed, moviegoers, film, from, to }: CampaignSampleOptions): CampaignSampled[] {
  const exhibitor = exhibitors.findIndex(({ id }) => id === name);
  const filmIndex = world.films.findIndex(({ id }) => id === film);
  const pool = world.pools[exhibitor];
  if (!pool || filmIndex < 0) throw new RangeError(`The sample has no exhibitor ${name}, or no film ${film}.`);
  return Array.from({ length: moviegoers }, (_, number) => {
    const index = number * exhibitors.length + exhibitor;
    const stream = (of: keyof typeof streams) => randomFor(seed, streams[of], index);
    const member = drawMember(stream('member'), exhibitor, number, world.until, pool);
    const drafts = drawVisits(stream('visits'), member, world);
    const sent = drafts.flatMap(({ film: one, day, fate }) =>
      one === filmIndex && day >= from && day <= to && fate === 'stands' ? [day] : [],
    );
    const random = stream('campaign');
    const chances = sent.map(() => random());
    return {
      ...{ id: `${name}:${member.id}`, exhibitor: name, female: member.recordedGender === 'female', birthDay: member.birthDay, sent },
      heldOut: (uplift) => sent.filter((_day, visit) => (chances[visit] ?? 0) < 1 / (1 + uplift)),
    };
  });
}
