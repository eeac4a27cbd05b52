import { type Breakdown, countedOver, type Dimension, unknownKey, year } from '@marquee/core';
import { type Band, type Day, type EsPath, type EsQuery, esFieldName, type FieldEntry, fields } from '@marquee/dsl';
import { agesBornBefore } from '../../insights/born-before.ts';
import { audienceOf } from '../queries.ts';
import { bucketsOf, countOf, part } from '../results.ts';
import { type Aggregation, byValue, ofMoviegoers, people, type Tally, withPeople } from './insight.ts';

export type Inside = Readonly<Record<string, Aggregation>>;

/** The aggregation of a breakdown: one level for each of its dimensions, each nested in the one before. */
export function aggregationOf(breakdown: Breakdown, asOf: Day): Aggregation {
  const path = countedOver(breakdown) === 'films' ? 'films' : 'visits';
  const of = ([dimension, ...others]: readonly Dimension[]): Aggregation => {
    if (!dimension) throw new TypeError('A breakdown has a dimension.');
    const [next] = others;
    return by(dimension, path, asOf, next ? { [nameOf(next)]: of(others) } : isOfPeople(breakdown) ? {} : people);
  };
  return of(breakdown.dimensions);
}

/** Reads the counts from the answer. Only cells with at least one moviegoer are included. */
export function talliesOf(breakdown: Breakdown, result: unknown): readonly Tally[] {
  const of = (found: unknown, [dimension, ...others]: readonly Dimension[]): readonly Tally[] => {
    if (dimension && 'visitsMade' in dimension) return talliesByVisits(dimension.visitsMade, found);
    const [next] = others;
    if (!next) return isOfPeople(breakdown) ? ofMoviegoers(found) : withPeople(found);
    const inside = (bucket: unknown) => of(part(bucket, nameOf(next)), others);
    return bucketsOf(found).flatMap(({ key, result: bucket }) => inside(bucket).map((one) => ({ ...one, key: [key, ...one.key] })));
  };
  const tallies = of(result, breakdown.dimensions);
  return countedOver(breakdown) === 'films' ? tallies.map((one) => ({ ...one, count: one.people })) : tallies;
}

/** Whether each counted entry stands for a moviegoer. The list of films has one entry for each moviegoer and film. */
function isOfPeople(breakdown: Breakdown): boolean {
  return countedOver(breakdown) === 'moviegoers' || nameOf(breakdown.dimensions[0]) === 'film';
}

function nameOf(dimension: Dimension): string {
  return 'field' in dimension ? dimension.field : 'visitsMade';
}

/** One level of an aggregation, with what is counted inside each key. Classes of visits made are counted from their lower bounds up (`classesOf`). */
export function by(dimension: Dimension, path: EsPath, asOf: Day, inside: Inside): Aggregation {
  if ('visitsMade' in dimension) return byVisits(dimension.visitsMade, asOf, inside);
  const { field, bands } = dimension;
  const { unit }: FieldEntry = fields[field];
  const name = esFieldName(field, path);
  // A film without genres is in no cell, so `missing` is not set for films.
  if (!bands) return path === 'films' ? byValue(name, inside) : byValue(name, inside, unknownKey);
  return unit === 'years' ? byAge(name, bands, asOf, inside) : byBand(name, bands, inside);
}

/** By a number that is never below 0. Missing values are counted in a range below 0. */
function byBand(field: string, bands: readonly Band[], aggs: Inside): Aggregation {
  const ranges = bands.map(({ key, from, to }, i) => ({ key, from: i === 0 ? 0 : from, ...(to === undefined ? {} : { to: to + 1 }) }));
  return { range: { field, missing: -1, ranges: [{ key: unknownKey, to: 0 }, ...ranges] }, aggs };
}

/** Oldest first; each band begins where the one before it ends. A missing birth day is treated as after the as-of date, so it has no age. */
function byAge(field: string, bands: readonly Band[], asOf: Day, aggs: Inside): Aggregation {
  const starts = agesBornBefore(bands, asOf);
  const ranges = starts.map(({ key, bornBefore }, i) => {
    const from = starts[i - 1]?.bornBefore;
    return { key, to: bornBefore, ...(from === undefined ? {} : { from }) };
  });
  return { range: { field, missing: asOf + 1, ranges: [...ranges, { key: unknownKey, from: asOf + 1 }] }, aggs };
}

/** Frequency classes by the language's own measure, most frequent first: how many made at least the lower bound of visits. */
function byVisits(classes: readonly Band[], asOf: Day, aggs: Inside): Aggregation {
  const atLeast = (visits: number): EsQuery => {
    const where = { kind: 'visits', during: year, measure: 'visits', op: 'atLeast', value: visits } as const;
    return audienceOf({ definition: { version: 1, where }, asOf, resolve: () => undefined });
  };
  const reached = classes.filter(({ from }) => from > 0).map(({ key, from }) => [key, atLeast(from)]);
  const filters = { filters: { all: { match_all: {} }, ...Object.fromEntries(reached) } };
  return { filters, ...(Object.keys(aggs).length > 0 ? { aggs } : {}) };
}

/** What was found of each class, and of the class above it, which is to be taken away: null for the highest. */
export function classesOf(classes: readonly Band[], result: unknown) {
  const found = (at: number): unknown => {
    const band = classes[at];
    return band === undefined ? null : part(result, 'buckets', band.from > 0 ? band.key : 'all');
  };
  return classes.map(({ key }, at) => ({ key, reached: found(at), above: found(at - 1) }));
}

/** The size of a class is the number that reach it, less the number that reach the next higher class. */
function talliesByVisits(classes: readonly Band[], result: unknown): readonly Tally[] {
  let above = 0;
  return classes.map(({ key, from }) => {
    const whole = countOf(part(result, 'buckets'), from > 0 ? key : 'all');
    const count = whole - above;
    above = whole;
    return { key: [key], count, people: count };
  });
}
