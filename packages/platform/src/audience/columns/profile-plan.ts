import {
  type Breakdown,
  breakdownNames,
  breakdownOf,
  type CellKey,
  countedOver,
  type Dimension,
  plainFormats,
  type SummaryName,
  summaryNames,
  unknownKey,
  yearTo,
} from '@marquee/core';
import {
  type AttributeField,
  type AudienceColumns,
  ageOn,
  type Band,
  bandAt,
  type CodeColumn,
  type Column,
  type Day,
  fields,
  type Held,
  openingWeekend,
  type VisitField,
} from '@marquee/dsl';
import type { CountPlan, KeyPart, ProfilePlan, SumPlan } from './plan.ts';

/** What to count of a profile, and for each breakdown the keys of its cells by their places. */
export interface PlannedProfile {
  readonly plan: ProfilePlan;
  readonly keys: readonly (readonly CellKey[])[];
}

/** Plans a profile over some columns: which key each code stands for is worked out once, for the threads that count. */
export function planProfile(columns: AudienceColumns, asOf: Day): PlannedProfile {
  const planned = breakdownNames.map((name) => planCount(columns, breakdownOf(name), asOf));
  const { from, to } = yearTo(asOf);
  return {
    plan: { from, to, counts: planned.map(({ plan }) => plan), sums: summaryNames.map((name) => sumsOf[name](columns)) },
    keys: planned.map(({ keys }) => keys),
  };
}

interface PlannedCount {
  readonly plan: CountPlan;
  readonly keys: readonly CellKey[];
}

function planCount(columns: AudienceColumns, breakdown: Breakdown, asOf: Day): PlannedCount {
  const over = countedOver(breakdown);
  if (over === 'films') return planFilms(columns, breakdown);
  const parts = breakdown.dimensions.map((dimension) => partOf(columns, dimension, asOf));
  let keys: readonly CellKey[] = [[]];
  for (const part of parts) keys = keys.flatMap((key) => part.keys.map((one) => [...key, one]));
  return { plan: { over, parts: parts.map(({ part }) => part) }, keys };
}

interface Part {
  readonly part: KeyPart;
  readonly keys: readonly string[];
}

function partOf(columns: AudienceColumns, dimension: Dimension, asOf: Day): Part {
  if ('visitsMade' in dimension) {
    const { keys, banded } = bandedBy(dimension.visitsMade);
    return { keys, part: { from: 'made', ...banded } };
  }
  const { field, bands } = dimension;
  if (fields[field].of === 'visit') {
    const column = columns.visits[field as VisitField];
    if (column.form === 'codes') {
      const { keys, places } = placesOf(column, (held) => keyOf(held, bands));
      return { keys, part: { from: 'visits', field: field as VisitField, places, keys: keys.length } };
    }
    const { keys, banded } = bandedBy(bands ?? []);
    const places = placesByNumber(column, bands ?? []);
    if (places) return { keys, part: { from: 'visits', field: field as VisitField, places, keys: keys.length } };
    return { keys, part: { from: 'numbers', field: field as VisitField, ...banded } };
  }
  if (field === 'age') {
    const { keys, places } = placesOf(columns.birthDays, (day) => keyOf(typeof day === 'number' ? ageOn(day, asOf) : null, bands));
    return { keys, part: { from: 'attributes', field: 'birthDay', places, keys: keys.length } };
  }
  const attribute = field as Exclude<AttributeField, 'age'>;
  const { keys, places } = placesOf(columns.attributes[attribute], (held) => keyOf(held, bands));
  return { keys, part: { from: 'attributes', field: attribute, places, keys: keys.length } };
}

type Named = Band & { readonly key: string };

function keyOf(held: Held, bands: readonly Named[] | undefined): string {
  if (held === null) return unknownKey;
  if (!bands) return String(held);
  return typeof held === 'number' ? (bandAt(bands, held)?.key ?? unknownKey) : unknownKey;
}

/** The place of each code's key, among the keys that there are. */
function placesOf({ values }: CodeColumn, keyOfValue: (held: Held) => string) {
  const known = new Map<string, number>();
  const places = Int32Array.from(values, (held) => {
    const key = keyOfValue(held);
    const place = known.get(key) ?? known.size;
    known.set(key, place);
    return place;
  });
  return { places, keys: [...known.keys()] };
}

/** More numbers than these are looked for among the bands one by one. */
const mostPlaces = 1 << 16;

/** The place of each number's band, where there are few numbers and none is negative. */
function placesByNumber(column: Column, bands: readonly Named[]): Int32Array | null {
  if (column.form !== 'numbers') return null;
  const { least, most, missing } = column;
  if (Math.min(least, missing ?? least) < 0 || Math.max(most, missing ?? most) >= mostPlaces) return null;
  return Int32Array.from({ length: Math.max(most, missing ?? most) + 1 }, (_, number) => {
    const band = number === missing ? -1 : bands.findIndex(({ from, to }) => number >= from && (to === undefined || number <= to));
    return band < 0 ? bands.length : band;
  });
}

function bandedBy(bands: readonly Named[]) {
  const keys = [...bands.map(({ key }) => key), unknownKey];
  const banded = {
    least: bands.map(({ from }) => from),
    most: bands.map(({ to }) => to ?? Number.MAX_SAFE_INTEGER),
    ...{ unknown: bands.length, keys: keys.length },
  };
  return { keys, banded };
}

/** Each film's code with the places of what it is listed by: the film itself, or each of its genres. */
function planFilms(columns: AudienceColumns, { dimensions: [dimension] }: Breakdown): PlannedCount {
  if (!('field' in dimension)) throw new TypeError('Films are listed by a field of theirs.');
  const field = dimension.field as VisitField;
  const column = columns.visits[field];
  if (column.form !== 'codes') throw new TypeError('Films are listed by words.');
  const known = new Map<string, number>();
  const starts = new Int32Array(column.values.length + 1);
  const places: number[] = [];
  column.values.forEach((held, code) => {
    for (const value of new Set([held ?? []].flat().map(String))) {
      const place = known.get(value) ?? known.size;
      known.set(value, place);
      places.push(place);
    }
    starts[code + 1] = places.length;
  });
  return {
    plan: { over: 'films', field, starts, places: Int32Array.from(places), keys: known.size },
    keys: [...known.keys()].map((key) => [key]),
  };
}

/** What each figure of the strip adds up. */
const sumsOf: Readonly<Record<SummaryName, (columns: AudienceColumns) => SumPlan>> = {
  visitsPerYear: () => ({ of: 'visits' }),
  partySize: () => ({ of: 'number', field: 'tickets' }),
  leadDays: () => ({ of: 'number', field: 'leadDays' }),
  spendPerVisit: () => ({ of: 'number', field: 'spend' }),
  premiumShare: ({ visits }) => ({
    of: 'codes',
    field: 'format',
    counted: premiumIn(visits.format.form === 'codes' ? visits.format.values : []),
  }),
  openingWeekendShare: () => ({ of: 'range', field: 'runDay', least: openingWeekend.from, most: openingWeekend.to }),
};

function premiumIn(formats: readonly Held[]): Uint8Array {
  return Uint8Array.from(formats, (format) =>
    typeof format === 'string' && !plainFormats.some((plain) => plain === format.toLowerCase()) ? 1 : 0,
  );
}
