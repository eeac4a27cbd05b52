import { type Definition, type FieldName, lookalikeReference, type ScoredFeature } from '../../src/index.ts';

/** Values that the fixture world has, for random definitions. */
export const pools: Partial<Record<FieldName, readonly string[]>> = {
  region: ['US-CA', 'US-TX', 'US-NY'],
  exhibitor: ['nova', 'star', 'lux'],
  tier: ['basic', 'silver', 'gold', "O'Hara; DROP TABLE moviegoer --"],
  favouriteSite: ['nova:1', 'nova:2', 'star:1'],
  usualSite: ['nova:1', 'star:2', 'lux:1'],
  preferredSites: ['nova:1', 'nova:2', 'star:1'],
  film: ['undertow', 'thirteenth', 'kestrel', 'marigold', 'bare', 'untold'],
  'film.rating': ['R', 'PG', 'PG-13'],
  'film.distributor': ['halden', 'borealis'],
  'film.franchise': ['parish', 'kestrel'],
  'film.director': ['Ida Voss', 'Ana Reyes'],
  'film.genre': ['horror', 'thriller', 'drama', 'comedy'],
  'film.cast': ['Nell Quist', 'Sun-mi Park'],
  ticketType: ['adult', 'child', 'senior'],
  site: ['nova:1', 'star:2', 'lux:1'],
  'site.region': ['US-CA', 'US-NY'],
  format: ['standard', 'imax'],
  channel: ['web', 'app', 'box office'],
};

const scored: readonly ScoredFeature[] = [
  { where: { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] }, weight: 120 },
  { where: { kind: 'visits', where: { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['horror'] } }, weight: 900 },
  { where: { kind: 'visits', value: 3 }, weight: -310 },
];

/** Segments that random definitions may refer to. */
export const segments: Readonly<Record<string, Definition>> = {
  [lookalikeReference('like_horror')]: {
    version: 1,
    where: { kind: 'lookalike', id: 'like_horror', top: 10, scoring: { features: scored, atLeast: 500 } },
  },
  seg_women: { version: 1, where: { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] } },
  seg_regulars: {
    version: 1,
    where: {
      kind: 'any',
      of: [
        { kind: 'visits', value: 3 },
        { kind: 'segment', id: 'seg_women' },
      ],
    },
  },
};
/** Lookalike models that random definitions may ask for. */
export const lookalikeIds = ['like_horror'];

export const segmentIds = [{ id: 'seg_women' }, { id: 'seg_regulars', version: 1 }];

/** Campaigns that moviegoers of the fixture world are in. */
export const campaignIds = ['hush', "second/of'two"];
