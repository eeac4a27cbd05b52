import type { AttributeField, AudienceColumns, Bits, CodeColumn, Column, VisitField } from '@marquee/dsl';
import { hasBit } from '@marquee/dsl';

/** Where one key of a cell comes from, with the place of each key: plain data, so that threads can be told of it. */
export type KeyPart =
  /** A field by its codes: the place by code. */
  | {
      readonly from: 'attributes';
      readonly field: Exclude<AttributeField, 'age'> | 'birthDay';
      readonly places: Int32Array;
      readonly keys: number;
    }
  | { readonly from: 'visits'; readonly field: VisitField; readonly places: Int32Array; readonly keys: number }
  /** A number by bands: the first of which it is at least `least` and at most `most`; `unknown` where it is in none, or missing. */
  | ({ readonly from: 'numbers'; readonly field: VisitField } & Banded)
  /** How many visits a moviegoer made in the window. */
  | ({ readonly from: 'made' } & Banded);
interface Banded {
  readonly least: readonly number[];
  readonly most: readonly number[];
  readonly unknown: number;
  readonly keys: number;
}

/** A breakdown to count: of moviegoers or of visits by parts of a key, the first varying slowest; of films by the places that each film's code is in. */
export type CountPlan =
  | { readonly over: 'moviegoers' | 'visits'; readonly parts: readonly KeyPart[] }
  | { readonly over: 'films'; readonly field: VisitField; readonly starts: Int32Array; readonly places: Int32Array; readonly keys: number };

/** What is added up over visits: 1, a number, or 1 where a code or a number is so. */
export type SumPlan =
  | { readonly of: 'visits' }
  | { readonly of: 'number'; readonly field: VisitField }
  | { readonly of: 'codes'; readonly field: VisitField; readonly counted: Uint8Array }
  | { readonly of: 'range'; readonly field: VisitField; readonly least: number; readonly most: number };

export interface ProfilePlan {
  /** Business days of the window, both included. */
  readonly from: number;
  readonly to: number;
  readonly counts: readonly CountPlan[];
  readonly sums: readonly SumPlan[];
}

/** Of one side: people and visits, for each breakdown its cells, for each sum its total. */
export interface SideTally {
  people: number;
  visits: number;
  readonly counted: readonly Float64Array[];
  readonly behind: readonly Float64Array[];
  readonly sums: Float64Array;
}
export interface Tally {
  readonly audience: SideTally;
  readonly base: SideTally;
}

export const cellsOf = (plan: CountPlan): number =>
  plan.over === 'films' ? plan.keys : plan.parts.reduce((cells, { keys }) => cells * keys, 1);

function emptySide({ counts, sums }: ProfilePlan): SideTally {
  const cells = () => counts.map((plan) => new Float64Array(cellsOf(plan)));
  return { people: 0, visits: 0, counted: cells(), behind: cells(), sums: new Float64Array(sums.length) };
}

export function emptyTally(plan: ProfilePlan): Tally {
  return { audience: emptySide(plan), base: emptySide(plan) };
}

/**
 * Counts the moviegoers from one row to before another, once over their visits in the window. `base` null: whoever of `everyone` has a visit there.
 */
export function tallyRows(
  columns: AudienceColumns,
  plan: ProfilePlan,
  { everyone, audience, base }: { readonly everyone: Bits; readonly audience: Bits; readonly base: Bits | null },
  [from, to]: readonly [from: number, to: number],
): Tally {
  const tally = emptyTally(plan);
  const { visitsFrom, businessDays } = columns;
  const counters = plan.counts.map((one) => counterOf(columns, one));
  const adders = plan.sums.map((one) => adderOf(columns, one));
  for (let row = from; row < to; row += 1) {
    const inAudience = hasBit(audience, row);
    if (!inAudience && !(base ? hasBit(base, row) : hasBit(everyone, row))) continue;
    let [start, stop] = [visitsFrom[row] as number, visitsFrom[row + 1] as number];
    while (stop > start && (businessDays[stop - 1] as number) > plan.to) stop -= 1;
    while (start < stop && (businessDays[start] as number) < plan.from) start += 1;
    const inBase = base ? hasBit(base, row) : stop > start && hasBit(everyone, row);
    const sides = [...(inAudience ? [tally.audience] : []), ...(inBase ? [tally.base] : [])];
    if (sides.length === 0) continue;
    for (const side of sides) {
      side.people += 1;
      side.visits += stop - start;
    }
    counters.forEach((count, at) => {
      count(row, start, stop, (cell, times) => {
        for (const { counted, behind } of sides) {
          (counted[at] as Float64Array)[cell] = ((counted[at] as Float64Array)[cell] as number) + times;
          (behind[at] as Float64Array)[cell] = ((behind[at] as Float64Array)[cell] as number) + 1;
        }
      });
    });
    adders.forEach((add, at) => {
      const sum = add(start, stop);
      for (const { sums } of sides) sums[at] = (sums[at] as number) + sum;
    });
  }
  return tally;
}

/** Adds the second to the first. */
export function addTally(to: Tally, more: Tally): void {
  for (const side of ['audience', 'base'] as const) {
    to[side].people += more[side].people;
    to[side].visits += more[side].visits;
    addAll([to[side].sums, ...to[side].counted, ...to[side].behind], [more[side].sums, ...more[side].counted, ...more[side].behind]);
  }
}

function addAll(to: readonly Float64Array[], more: readonly Float64Array[]): void {
  to.forEach((array, at) => {
    for (let one = 0; one < array.length; one += 1) array[one] = (array[one] as number) + (more[at]?.[one] ?? 0);
  });
}

/** Says each cell that a moviegoer is in once, with how often. */
type Count = (row: number, start: number, stop: number, say: (cell: number, times: number) => void) => void;

function counterOf(columns: AudienceColumns, plan: CountPlan): Count {
  // By cell: how often, of the moviegoer under way; and the cells that are not 0.
  const times = new Uint32Array(cellsOf(plan));
  const touched: number[] = [];
  const touch = (cell: number, most = Infinity) => {
    if (times[cell] === 0) touched.push(cell);
    times[cell] = Math.min(most, (times[cell] as number) + 1);
  };
  const flush = (say: (cell: number, times: number) => void) => {
    for (const cell of touched) {
      say(cell, times[cell] as number);
      times[cell] = 0;
    }
    touched.length = 0;
  };
  if (plan.over === 'films') {
    const { codes } = codesIn(columns.visits[plan.field]);
    return (_, start, stop, say) => {
      for (let visit = start; visit < stop; visit += 1) {
        const code = codes[visit] as number;
        for (let at = plan.starts[code] as number; at < (plan.starts[code + 1] as number); at += 1) touch(plan.places[at] as number, 1);
      }
      flush(say);
    };
  }
  const places = plan.parts.map((part) => placeOf(columns, part));
  const cellOf = (row: number, made: number) =>
    places.reduce((cell, place, at) => cell * (plan.parts[at]?.keys ?? 1) + place(row, made), 0);
  if (plan.over === 'moviegoers') return (row, start, stop, say) => say(cellOf(row, stop - start), 1);
  return (_, start, stop, say) => {
    for (let visit = start; visit < stop; visit += 1) touch(cellOf(visit, 0));
    flush(say);
  };
}

/** The place of a row's key; of moviegoers with how many visits they made. */
function placeOf(columns: AudienceColumns, part: KeyPart): (row: number, made: number) => number {
  switch (part.from) {
    case 'attributes': {
      const { codes } = part.field === 'birthDay' ? columns.birthDays : columns.attributes[part.field];
      return (row) => part.places[codes[row] as number] as number;
    }
    case 'visits': {
      const { codes } = codesIn(columns.visits[part.field]);
      return (row) => part.places[codes[row] as number] as number;
    }
    case 'numbers': {
      const numberAt = numberIn(columns.visits[part.field]);
      return (row) => bandOf(part, numberAt(row));
    }
    case 'made':
      return (_, made) => bandOf(part, made);
  }
}

function bandOf({ least, most, unknown }: Banded, value: number | null): number {
  if (value === null) return unknown;
  for (let at = 0; at < least.length; at += 1) if (value >= (least[at] as number) && value <= (most[at] as number)) return at;
  return unknown;
}

function adderOf(columns: AudienceColumns, plan: SumPlan): (start: number, stop: number) => number {
  if (plan.of === 'visits') return (start, stop) => stop - start;
  const one = eachOf(columns, plan);
  return (start, stop) => {
    let sum = 0;
    for (let visit = start; visit < stop; visit += 1) sum += one(visit);
    return sum;
  };
}

function eachOf(columns: AudienceColumns, plan: Exclude<SumPlan, { of: 'visits' }>): (visit: number) => number {
  if (plan.of === 'codes') {
    const { codes } = codesIn(columns.visits[plan.field]);
    return (visit) => plan.counted[codes[visit] as number] as number;
  }
  const numberAt = numberIn(columns.visits[plan.field]);
  if (plan.of === 'number') return (visit) => numberAt(visit) ?? 0;
  return (visit) => {
    const number = numberAt(visit);
    return number !== null && number >= plan.least && number <= plan.most ? 1 : 0;
  };
}

function codesIn(column: Column): CodeColumn {
  if (column.form !== 'codes') throw new TypeError('This is told apart by its codes.');
  return column;
}

/** The number of a row; null where it is missing. */
export function numberIn(column: Column): (row: number) => number | null {
  if (column.form === 'codes') throw new TypeError('This is no number.');
  if (column.form === 'sum') {
    const [a, b] = column.of;
    return (row) => (a.numbers[row] as number) + (b.numbers[row] as number);
  }
  const { numbers, missing } = column;
  return (row) => {
    const one = numbers[row] as number;
    return one === missing ? null : one;
  };
}
