import {
  arranged,
  type BreakdownCell,
  type BreakdownName,
  breakdownNames,
  breakdownOf,
  countedOver,
  keyText,
  largest,
  listedCells,
  type ProfileCounts,
  type ProfileQuestion,
  recordOf,
  yearTo,
} from '@marquee/core';
import { type Day, type EsPath, type EsQuery, esDayName } from '@marquee/dsl';
import { audienceOf, inScope } from '../queries.ts';
import { countOf, part, totalOf } from '../results.ts';
import type { Found, Reader } from '../search.ts';
import { aggregationOf, talliesOf } from './by-dimension.ts';
import type { Aggregation, Tally } from './insight.ts';
import { readSummaries, type Side, summaryAggregations } from './summaries.ts';

/**
 * Compares an audience with a base: every breakdown and summary, exact. Audience and base are two searches of the same state of the store. They are
 * separate because the base is mostly the same for every profile, so that the engine still has its answer in the cache.
 */
export async function profile(reader: Reader, question: ProfileQuestion, signal?: AbortSignal): Promise<ProfileCounts> {
  const [audience, base] = (await reader.together(profileSearches(question), signal)).map(sideOf);
  if (audience === undefined || base === undefined) throw new Error('a profile has two searches');
  const breakdown = (name: BreakdownName) => {
    const entry = breakdownOf(name);
    const [over, of] = [countedOver(entry), entry.unit];
    const found = joined(talliesOf(entry, part(audience[over], name)), talliesOf(entry, part(base[over], name)));
    return {
      audienceTotal: countOf(audience[of]),
      baseTotal: countOf(base[of]),
      cells: arranged(listedCells(entry) ?? [], entry.top === undefined ? found : largest(found, entry.top)),
    };
  };
  return {
    audience: countOf(audience.moviegoers),
    base: countOf(base.moviegoers),
    breakdowns: recordOf(breakdownNames, breakdown),
    summaries: readSummaries(audience, base),
  };
}

/** The search of the audience, then that of the base. */
export function profileSearches(question: ProfileQuestion) {
  const visited: EsQuery = { nested: { path: 'visits', score_mode: 'none', query: inYear('visits', question.asOf) } };
  const aggs = aggregationsOf(question.asOf);
  return [audienceOf(question), question.base ? audienceOf({ ...question, ...question.base }) : visited].map((who) => ({
    size: 0,
    track_total_hits: true,
    query: { bool: { filter: [inScope(question.scope), who] } },
    aggs,
  }));
}

function aggregationsOf(asOf: Day): Record<string, Aggregation> {
  const asked = (over: ReturnType<typeof countedOver>): Readonly<Record<string, Aggregation>> =>
    Object.fromEntries(
      breakdownNames.flatMap((name) => (countedOver(breakdownOf(name)) === over ? [[name, aggregationOf(breakdownOf(name), asOf)]] : [])),
    );
  const list = (path: EsPath, aggs: Readonly<Record<string, Aggregation>>): Aggregation => ({
    nested: { path },
    aggs: { year: { filter: inYear(path, asOf), aggs } },
  });
  return {
    ...asked('moviegoers'),
    films: list('films', asked('films')),
    visits: list('visits', { ...asked('visits'), ...summaryAggregations }),
  };
}

function inYear(path: EsPath, asOf: Day): EsQuery {
  const { from, to } = yearTo(asOf);
  return { range: { [esDayName('session', path)]: { gte: from, lte: to } } };
}

function sideOf(found: Found): Side & { readonly films: unknown } {
  const { aggregations } = found;
  const moviegoers = { ...aggregations, doc_count: totalOf(found) };
  return { moviegoers, visits: part(aggregations, 'visits', 'year'), films: part(aggregations, 'films', 'year') };
}

function joined(audience: readonly Tally[], base: readonly Tally[]): readonly BreakdownCell[] {
  const cells = new Map<string, BreakdownCell>();
  for (const { key, count, people } of audience)
    cells.set(keyText(key), { key, audience: count, moviegoers: people, base: 0, baseMoviegoers: 0 });
  for (const { key, count, people } of base) {
    const cell = cells.get(keyText(key)) ?? { key, audience: 0, moviegoers: 0 };
    cells.set(keyText(key), { ...cell, base: count, baseMoviegoers: people });
  }
  return [...cells.values()];
}
