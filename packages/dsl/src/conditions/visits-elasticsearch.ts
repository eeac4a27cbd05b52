import { rangeOfBound } from '../measures/operators.ts';
import { measureOf } from '../measures/registry.ts';
import type { Range } from '../operators/test.ts';
import type { EsCompiling } from '../targets/elasticsearch/compiling.ts';
import { allOf, type EsQuery, everything, noneOf } from '../targets/elasticsearch/es-query.ts';
import { esDayName, esFieldName } from '../targets/elasticsearch/field-name.ts';
import { windowDays } from '../windows/window-days.ts';
import type { WholeVisits } from './whole-visits.ts';

/**
 * Compiles a visits condition to a score with a minimum. Scores are 32-bit floats, which are exact up to 16,777,216. The highest bound of a
 * measure is one less, so that "at most n" can be written as "not at least n + 1".
 */
export function visitsQuery(node: WholeVisits, compiling: EsCompiling): EsQuery {
  const { elasticsearch: measure } = measureOf(node.measure);
  const { from, to } = rangeOfBound(node.op, node.value);
  const inside = compiling.over(measure.path);
  const window = windowQuery(node, inside);
  const entries = node.where === undefined ? window : allOf([window, inside.filter(node.where)]);
  switch (measure.form) {
    case 'share':
      return shareQuery(window, node.where === undefined ? everything : inside.filter(node.where), { from, to });
    case 'count':
      return withinBounds({ from, to }, (bound) => countQuery(measure.path, entries, bound));
    case 'sum':
      return withinBounds({ from, to }, (bound) => sumQuery(esFieldName(measure.of, measure.path), entries, bound));
  }
}

/** Matches an entry with a day in the window. An entry of `films` has the days of all visits to the film; one of them is enough. */
function windowQuery({ basis, during }: WholeVisits, { asOf, path }: EsCompiling): EsQuery {
  const { from, to } = during === undefined ? { from: undefined, to: asOf } : windowDays(during, asOf);
  return { range: { [esDayName(basis, path)]: { ...(from === undefined ? {} : { gte: from }), lte: to } } };
}

/** A moviegoer without entries measures 0 and has no score. So "at least 0" matches everyone, and an upper bound excludes those with more. */
function withinBounds({ from = 0, to }: Range, atLeast: (bound: number) => EsQuery): EsQuery {
  const low = from === 0 ? undefined : atLeast(from);
  const high = to === undefined ? undefined : atLeast(to + 1);
  if (low === undefined) return high === undefined ? everything : noneOf([high]);
  return high === undefined ? low : { bool: { filter: [low], must_not: [high] } };
}

/** Matches moviegoers with at least `bound` entries. A bound of 1 needs no score. */
function countQuery(path: string, entries: EsQuery, bound: number): EsQuery {
  if (bound === 1) return { nested: { path, score_mode: 'none', query: entries } };
  return {
    function_score: {
      query: { nested: { path, score_mode: 'sum', query: { constant_score: { filter: entries, boost: 1 } } } },
      min_score: bound,
    },
  };
}

/** The score is the sum of a field over the matching visits. A missing amount counts as 0. */
function sumQuery(field: string, entries: EsQuery, bound: number): EsQuery {
  const amounts: EsQuery = {
    function_score: { query: entries, field_value_factor: { field, factor: 1, missing: 0 }, boost_mode: 'replace' },
  };
  return { function_score: { query: { nested: { path: 'visits', score_mode: 'sum', query: amounts } }, min_score: bound } };
}

/**
 * "At most p" is written as "the share of the other visits is at least 100 − p". A negation of "at least" would also match moviegoers
 * without a visit in the window, who have no share.
 */
function shareQuery(window: EsQuery, matching: EsQuery, { from, to }: Range): EsQuery {
  return allOf([
    ...(from === undefined ? [] : [shareAtLeast(window, matching, from)]),
    ...(to === undefined ? [] : [shareAtLeast(window, noneOf([matching]), 100 - to)]),
  ]);
}

/** Scores each visit in the window 100 if it matches and 0 if not. The average is the share in percent. */
function shareAtLeast(window: EsQuery, matching: EsQuery, bound: number): EsQuery {
  const hundreds: EsQuery = { bool: { filter: [window], should: [{ constant_score: { filter: matching, boost: 100 } }] } };
  return { function_score: { query: { nested: { path: 'visits', score_mode: 'avg', query: hundreds } }, min_score: bound } };
}
