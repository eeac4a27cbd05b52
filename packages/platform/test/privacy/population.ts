import { ageOn, type Condition, type Day, dayOfIso, isoOfDay, type Moviegoer, matcher } from '@marquee/dsl';
import { moviegoerOf } from '@marquee/dsl/testing';
import { seeded } from '../support/random-world.ts';

/** The day that the data reaches to: a Wednesday. */
export const today: Day = dayOfIso('2026-11-18');
export const sites = Array.from({ length: 12 }, (_, i) => `nova:${i + 1}`);
/** So many sites are in the lists of forty-nine members each, and every other of them in that of one more. */
export const plantedSites = 200;

/** What an attacker wants to know of somebody. */
export interface Fact {
  readonly name: string;
  readonly condition: Condition;
  /** The day on which it is asked; the data's own where none is given. */
  readonly on?: string;
}

export const saw: Fact = {
  name: 'saw Kestrel Meridian',
  condition: { kind: 'visits', where: { kind: 'visit', field: 'film', op: 'in', value: ['kestrel'] } },
};
export const spent: Fact = {
  name: 'spent 60.00 or more in the year',
  condition: { kind: 'visits', during: { kind: 'last', count: 12, unit: 'month' }, measure: 'spend', op: 'atLeast', value: 6_000 },
};
export const byText: Fact = {
  name: 'can be reached by text message',
  condition: { kind: 'attribute', field: 'reachableBy', op: 'anyOf', value: ['sms'] },
};

/** Somebody whom the attacker knows as one knows a colleague. */
export interface Target {
  readonly moviegoer: Moviegoer;
  /** True of nobody else, one with the others. */
  readonly known: readonly Condition[];
  readonly fact: Fact;
  readonly has: boolean;
}

/** Members of one chain, always the same: each of the facts holds for half of them, by lot. */
export function population(size = 8_000): readonly Moviegoer[] {
  const random = seeded(20_261_118);
  const below = (limit: number) => Math.floor(random() * limit);
  const one = <T>(first: T, ...others: readonly T[]): T => [first, ...others][below(others.length + 1)] ?? first;
  return Array.from({ length: size }, (_, i) => {
    const born = today - Math.floor((20 + below(48)) * 365.25) - below(365) - 1;
    const joined = Math.floor(Date.UTC(2022, below(48), 1 + below(28)) / 86_400_000);
    const [sawIt, spends, visits] = [random() < 0.5, random() < 0.5, 1 + below(3)];
    const site = one('nova:1', ...sites.slice(1));
    return moviegoerOf(`nova:${String(i).padStart(5, '0')}`, {
      born: isoOfDay(born),
      joined: isoOfDay(joined),
      gender: one('female', 'male'),
      region: one('US-CA', 'US-NY', 'US-TX', 'US-WA'),
      tier: one('basic', 'silver', 'gold'),
      favouriteSite: site,
      reachableBy: ['email', 'sms', 'push'].filter(() => random() < 0.5),
      preferredSites: [`planted ${i % plantedSites}`, ...(i < 1_800 || (i < 2_000 && i % 2 === 0) ? [secondSite(i)] : [])],
      visits: Array.from({ length: visits }, (_, n) => ({
        on: isoOfDay(today - 7 * below(45)),
        film: n === 0 && sawIt ? 'kestrel' : one('undertow', 'marigold'),
        site,
        daypart: one('matinee', 'evening', 'late'),
        tickets: 1 + below(3),
        ticketSpend: Math.floor((spends ? 6_000 + below(4_000) : 2_000 + below(3_900)) / visits) + 1,
      })),
    });
  });
}

const secondSite = (i: number) => `planted ${(i + 100) % plantedSites}`;

/** Those who may be the fiftieth with a site in their list. */
export function fiftieths(moviegoers: readonly Moviegoer[]): readonly Target[] {
  return moviegoers.slice(1_800, 2_000).map((moviegoer, at) => {
    const site = secondSite(1_800 + at);
    const condition: Condition = { kind: 'attribute', field: 'preferredSites', op: 'anyOf', value: [site] };
    return { moviegoer, known: [], fact: { name: 'has the site in the list', condition }, has: moviegoer.preferredSites.includes(site) };
  });
}

/** The day half a year before the data's on which somebody had been so old, or was not yet. */
export const halfAYearAgo = '2026-05-21';

/** Whether somebody's birthday is before that day: so old already as on the data's day. */
export const birthday = (age: number): Fact => ({
  name: 'has a birthday before 21 May',
  condition: { kind: 'attribute', field: 'age', op: 'atLeast', value: age },
  on: halfAYearAgo,
});

/**
 * Those whom their month of joining, gender, region and age tell from everybody else; the fact holds for half of them. Who is asked about on an earlier day is
 * known by the age of the data's day, or a year less.
 */
export function targetsOf(moviegoers: readonly Moviegoer[], factOf: Fact | ((age: number) => Fact), many = 200): readonly Target[] {
  const alike = new Map<string, Moviegoer[]>();
  const place = (one: Moviegoer) => JSON.stringify(ofMonth(one));
  for (const one of moviegoers) alike.set(place(one), [...(alike.get(place(one)) ?? []), one]);
  const found = moviegoers.flatMap((moviegoer): Target[] => {
    const age = ageOn(moviegoer.birthDay, today) ?? 0;
    const fact = typeof factOf === 'function' ? factOf(age) : factOf;
    const ages: readonly [number, number] = fact.on === undefined ? [age, age] : [age - 1, age];
    const known: readonly Condition[] = [...ofMonth(moviegoer), { kind: 'attribute', field: 'age', op: 'between', value: [...ages] }];
    const context = { asOf: fact.on === undefined ? today : dayOfIso(fact.on), resolve: () => undefined };
    const same = (alike.get(place(moviegoer)) ?? []).filter(matcher({ version: 1, where: { kind: 'all', of: known } }, context));
    const has = matcher({ version: 1, where: fact.condition }, context)(moviegoer);
    return same.length === 1 ? [{ moviegoer, known, fact, has }] : [];
  });
  const [those, others] = [true, false].map((has) => found.filter((one) => one.has === has));
  return Array.from({ length: many }, (_, i) => (i % 2 === 0 ? those : others)?.[i >> 1]).filter((one) => one !== undefined);
}

function ofMonth({ joinedOn, gender, region }: Moviegoer): readonly Condition[] {
  const [year = 0, month = 0] = isoOfDay(joinedOn ?? 0)
    .split('-')
    .map(Number);
  const [first = '', last = ''] = [Date.UTC(year, month - 1, 1), Date.UTC(year, month, 0)].map((at) => isoOfDay(at / 86_400_000));
  return [
    { kind: 'attribute', field: 'joinedOn', op: 'between', value: [first, last] },
    { kind: 'attribute', field: 'gender', op: 'in', value: [`${gender}`] },
    { kind: 'attribute', field: 'region', op: 'in', value: [region ?? ''] },
  ];
}
