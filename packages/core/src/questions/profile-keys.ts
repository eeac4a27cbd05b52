import {
  bandAt,
  type Day,
  type fields,
  type Held,
  heldByMoviegoer,
  heldByVisit,
  type Moviegoer,
  openingWeekend,
  type Visit,
} from '@marquee/dsl';
import { type Breakdown, countedOver, type Dimension, plainFormats, type SummaryName, unknownKey } from '../insights/index.ts';
import type { CellKey } from './cells.ts';

/** A moviegoer with the visits of the year. */
export interface Seen {
  readonly moviegoer: Moviegoer;
  readonly visits: readonly Visit[];
}

/** The keys of a breakdown that one moviegoer has: one for each visit where visits are counted, one for each value of each film seen, else one. */
export function keysOf(breakdown: Breakdown, seen: Seen, asOf: Day): readonly CellKey[] {
  const { dimensions } = breakdown;
  switch (countedOver(breakdown)) {
    case 'moviegoers':
      return [dimensions.map((dimension) => keyOf(dimension, seen, (field) => heldByMoviegoer(seen.moviegoer, field, asOf)))];
    case 'visits':
      return seen.visits.map((visit) => dimensions.map((dimension) => keyOf(dimension, seen, (field) => heldByVisit(visit, field))));
    case 'films': {
      const [dimension] = dimensions;
      if (!('field' in dimension)) throw new TypeError('Films are listed by a field of theirs.');
      // A film that has none, or no entry, is in no cell.
      return seen.visits.flatMap((visit) => [heldByVisit(visit, dimension.field) ?? []].flat()).map((value) => [String(value)]);
    }
  }
}

function keyOf(dimension: Dimension, { visits }: Seen, held: (field: keyof typeof fields) => Held): string {
  if ('visitsMade' in dimension) return bandAt(dimension.visitsMade, visits.length)?.key ?? unknownKey;
  const value = held(dimension.field);
  if (value === null) return unknownKey;
  if (!dimension.bands) return String(value);
  return typeof value === 'number'
    ? (bandAt<{ key: string; from: number; to?: number }>(dimension.bands, value)?.key ?? unknownKey)
    : unknownKey;
}

/** What each figure of the strip adds up over the visits of the year. */
export const summedOf: Readonly<Record<SummaryName, (visit: Visit) => number>> = {
  visitsPerYear: () => 1,
  partySize: ({ tickets }) => tickets ?? 0,
  leadDays: ({ leadDays }) => leadDays ?? 0,
  spendPerVisit: ({ spend }) => spend ?? 0,
  premiumShare: ({ format }) => (format !== null && !plainFormats.some((plain) => plain === format.toLowerCase()) ? 1 : 0),
  openingWeekendShare: ({ runDay }) => (runDay !== null && runDay >= openingWeekend.from && runDay <= openingWeekend.to ? 1 : 0),
};
