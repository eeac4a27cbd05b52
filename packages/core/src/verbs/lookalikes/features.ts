import { ageBands, type Condition, dayparts, type NamedBand, type VisitFilter, type Window } from '@marquee/dsl';
import { year } from '../../insights/index.ts';

/** What a model may look at: a condition, and whether it is one of several of which one holds. */
export interface Candidate {
  readonly where: Condition;
  readonly exclusive: boolean;
}

const made = (leaf: VisitFilter): Condition => ({ kind: 'visits', where: leaf, during: year });
const is = (where: Condition): Candidate => ({ where, exclusive: false });
const one = (where: Condition): Candidate => ({ where, exclusive: true });

/** Visits in the year, and in its last quarter, as ranges of which one holds. */
const often = [[0], [1], [2, 3], [4, 6], [7, 11], [12, 19], [20]] as const;
const lately = [[0], [1], [2, 3], [4]] as const;
/** The part of somebody's visits that films of one genre make, in percent, over years: what somebody likes takes longer to see than how often they come. */
const ofGenre = [
  [1, 9],
  [10, 19],
  [20, 29],
  [30, 44],
  [45, 100],
] as const;
const years: Window = { kind: 'last', count: 3, unit: 'year' };

/**
 * Who moviegoers are (age band, gender), how often they came in the year and lately, when in the day, and which films they saw in the year. Films that the
 * audience is made of say nothing about it but itself, and are left out by whoever gives them.
 */
export function candidates(films: readonly string[]): readonly Candidate[] {
  return [
    ...ageBands.map((band) => one(attributeIn(band))),
    ...['female', 'male'].map((gender) => one({ kind: 'attribute', field: 'gender', op: 'in', value: [gender] })),
    ...often.map((range) => one({ kind: 'visits', during: year, ...within(range) })),
    ...lately.map((range) => one({ kind: 'visits', during: { kind: 'last', count: 3, unit: 'month' }, ...within(range) })),
    ...dayparts.map(({ key }) => is(made({ kind: 'visit', field: 'daypart', op: 'in', value: [key] }))),
    ...films.map((film) => is(made({ kind: 'visit', field: 'film', op: 'in', value: [film] }))),
  ];
}

/** Whether somebody saw films of a genre in the year. */
export function sawGenre(genre: string): Candidate {
  return is(made(genreLeaf(genre)));
}

/** What part of their visits somebody made to films of a genre; no such visit is the last of it. */
export function byGenre(genre: string): readonly Candidate[] {
  const share = (value: readonly [number, number]) =>
    one({ kind: 'visits', where: genreLeaf(genre), during: years, measure: 'share', op: 'between', value });
  return [one({ kind: 'visits', where: genreLeaf(genre), during: years, op: 'exactly', value: 0 }), ...ofGenre.map(share)];
}

function genreLeaf(genre: string): VisitFilter {
  return { kind: 'visit', field: 'film.genre', op: 'anyOf', value: [genre] };
}

function attributeIn({ from, to }: NamedBand): Condition {
  return { kind: 'attribute', field: 'age', ...(to === undefined ? { op: 'atLeast', value: from } : { op: 'between', value: [from, to] }) };
}

/** From the first number to the second; a last range of one number is open, the others of one are exactly that. */
function within([from, to]: readonly [number] | readonly [number, number]) {
  if (to !== undefined) return from === to ? ({ op: 'exactly', value: from } as const) : ({ op: 'between', value: [from, to] } as const);
  return from < 2 ? ({ op: 'exactly', value: from } as const) : ({ op: 'atLeast', value: from } as const);
}
