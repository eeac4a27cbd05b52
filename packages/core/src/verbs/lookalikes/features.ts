import { ageBands, type Condition, dayparts, type NamedBand, type VisitFilter } from '@marquee/dsl';
import { frequencyClasses, year } from '../../insights/index.ts';

/** What a model may look at: a condition, and whether it is one of several of which one holds. */
export interface Candidate {
  readonly where: Condition;
  readonly exclusive: boolean;
}

const made = (leaf: VisitFilter): Condition => ({ kind: 'visits', where: leaf, during: year });
const is = (where: Condition): Candidate => ({ where, exclusive: false });
const one = (where: Condition): Candidate => ({ where, exclusive: true });

/**
 * Who moviegoers are (age band, gender), how often they come, when in the day, and which films and genres they saw in the year. Films that the audience is
 * made of say nothing about it but itself, and are left out.
 */
export function candidates(films: readonly string[], genres: readonly string[]): readonly Candidate[] {
  return [
    ...ageBands.map((band) => one(attributeIn(band))),
    ...['female', 'male'].map((gender) => one({ kind: 'attribute', field: 'gender', op: 'in', value: [gender] })),
    ...frequencyClasses.map(({ from, to }) => one({ kind: 'visits', during: year, ...bound(from, to) })),
    ...dayparts.map(({ key }) => is(made({ kind: 'visit', field: 'daypart', op: 'in', value: [key] }))),
    ...genres.map((genre) => is(made({ kind: 'visit', field: 'film.genre', op: 'anyOf', value: [genre] }))),
    ...films.map((film) => is(made({ kind: 'visit', field: 'film', op: 'in', value: [film] }))),
  ];
}

function attributeIn({ from, to }: NamedBand): Condition {
  return { kind: 'attribute', field: 'age', ...bound(from, to) };
}

function bound(from: number, to: number | undefined) {
  if (to === undefined) return { op: 'atLeast', value: from } as const;
  return from === to ? ({ op: 'exactly', value: from } as const) : ({ op: 'between', value: [from, to] } as const);
}
