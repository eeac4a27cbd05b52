import type { Condition } from '@marquee/dsl';
import { z } from 'zod';
import { AsOf, publish } from '../../definitions/index.ts';
import { badInput } from '../../errors.ts';
import { groupsOf, placesOf, year } from '../../insights/index.ts';
import { Figure, Privacy, saidOf } from '../../privacy/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { askFilm, auditOf } from './film-asked.ts';
import { saw } from './saw.ts';
import { figuresOfScope, sharedTold } from './shared.ts';

/** So many films are told of in one map: each pair is a figure. */
export const mostOnMap = 16;

const Id = z.string().min(1).max(191);
const Place = z.object({
  id: z.string(),
  title: z.string(),
  releaseDate: z.iso.date().nullable(),
  moviegoers: Figure,
  /** Between −1 and 1; films that share more of their audiences are nearer. */
  x: z.number(),
  y: z.number(),
  /** Films of one group share more of their audiences than films of the map do on average. */
  group: z.number().int(),
});
const Pair = z.object({
  one: z.string(),
  other: z.string(),
  both: Figure,
  /** Null where it is too rough, or hidden. */
  lift: z.number().nullable(),
  rough: z.boolean(),
});

/** Films on a plane, those that share their audiences near each other. */
export const map = defineVerb({
  name: 'films.map',
  kind: 'query',
  scope: 'exhibitors',
  permission: 'audiences:profile',
  summary: 'Films on a plane and in groups by shared audience, with the lift of each pair over those who visited in the last 12 months.',
  input: z.object({ films: z.array(Id).min(2).max(mostOnMap), asOf: AsOf }),
  output: z.object({ asOf: z.iso.date(), films: z.array(Place), pairs: z.array(Pair), privacy: Privacy }),
  async run(scene, { films: ids, asOf }) {
    const [first = '', ...others] = [...new Set(ids)].sort();
    if (others.length === 0) throw badInput('/films', 'A map needs two films or more.');
    const asked = await askFilm(scene, first, asOf);
    const films = [asked.film];
    for (const id of others) films.push((await askFilm(scene, id, asOf)).film);
    const { policy, sets, question, day } = asked;
    const any: Condition = { kind: 'any', of: films.map(({ id }) => saw(id)) };
    const whole = { ...asked, question: { ...question, definition: { version: 1, where: any } as const } };
    // Whoever saw several of them stands in each of these films, and in the pairs of them, which are most for one in the middle.
    const published = await publish(scene, policy, sets, whole, { name: 'map', figures: films.length });
    const pairs = films.flatMap((one, at) => films.slice(at + 1).map((other) => ({ one, other })));
    const conditions: Condition[] = [
      { kind: 'visits', during: year },
      ...films.map(({ id }) => saw(id)),
      ...pairs.map(({ one, other }): Condition => ({ kind: 'all', of: [saw(one.id), saw(other.id)] })),
    ];
    const [base, ...figures] = await figuresOfScope(scene, asked, conditions);
    const of = new Map(films.map(({ id }, at) => [id, figures[at]]));
    const told = pairs.map(({ one, other }, at) => {
      const [mine, theirs, both] = [of.get(one.id), of.get(other.id), figures[films.length + at]];
      if (!base || !mine || !theirs || !both) throw new Error('Every condition has its figure.');
      const { lift, noise } = sharedTold(policy, [base, mine, theirs, both]);
      return { one: one.id, other: other.id, both, lift, rough: lift !== null && noise > 0.1 };
    });
    const lifts = new Map(
      told.flatMap(({ one, other, lift }) => [[`${one}\n${other}`, lift] as const, [`${other}\n${one}`, lift] as const]),
    );
    const tie = (one: number, other: number) => lifts.get(`${films[one]?.id}\n${films[other]?.id}`) ?? null;
    // Lifts of films that everybody sees lie close together: squared, the strong ones are told from the others.
    const squared = (one: number, other: number) => (tie(one, other) ?? 0) ** 2;
    const [places, groups] = [placesOf(films.length, squared), groupsOf(films.length, tie)];
    return {
      output: {
        asOf: day.iso,
        films: films.map(({ id, title, releaseDate }, at) => ({
          ...{ id, title, releaseDate, moviegoers: of.get(id) ?? ({ shown: false, below: policy.smallest } as const) },
          ...{ x: places[at]?.x ?? 0, y: places[at]?.y ?? 0, group: groups[at] ?? 0 },
        })),
        pairs: told,
        privacy: saidOf(policy),
      },
      audit: auditOf(scene, whole, films.length, published),
    };
  },
});
