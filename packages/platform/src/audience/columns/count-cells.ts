import type { AudienceColumns, CodeColumn, Column, Numbers } from '@marquee/dsl';
import type { Banded, CountPlan, KeyPart, SumPlan } from './plan.ts';

/** Some moviegoers with their visits in a window: `sides` has bit 1 for the audience and bit 2 for the base. */
export interface Members {
  readonly many: number;
  readonly rows: Uint32Array;
  readonly starts: Uint32Array;
  readonly stops: Uint32Array;
  readonly sides: Uint8Array;
}

type Told = (side: 'audience' | 'base', counted: Float64Array, behind: Float64Array) => void;

/** Cells by who is in them: in the audience alone, the base alone, or both. */
interface Counting {
  readonly counted: readonly Float64Array[];
  readonly behind: readonly Float64Array[];
  /** By cell: whose visit was counted last, by their place among the members and one. */
  readonly last: Uint32Array;
}

/** Counts one breakdown of some members: a loop of its own for each kind of key, because it goes over every visit. */
export function countCells(columns: AudienceColumns, plan: CountPlan, cells: number, members: Members, tell: Told): void {
  const array = () => new Float64Array(cells);
  const counting: Counting = {
    counted: [array(), array(), array(), array()],
    behind: [array(), array(), array(), array()],
    last: new Uint32Array(cells),
  };
  if (plan.over === 'films') countFilms(codesIn(columns.visits[plan.field]), plan, members, counting);
  else if (plan.over === 'moviegoers') countMoviegoers(columns, plan.parts, members, counting);
  else countVisits(columns, plan.parts, members, counting);
  const { counted, behind } = counting;
  tell('audience', sum(counted, 1, 3), sum(behind, 1, 3));
  tell('base', sum(counted, 2, 3), sum(behind, 2, 3));
}

function sum(arrays: readonly Float64Array[], one: number, other: number): Float64Array {
  const [a, b] = [arrays[one] as Float64Array, arrays[other] as Float64Array];
  return a.map((value, at) => value + (b[at] as number));
}

function countMoviegoers(columns: AudienceColumns, parts: readonly KeyPart[], members: Members, { counted, behind }: Counting): void {
  const places = parts.map((part) => memberPlace(columns, part));
  for (let at = 0; at < members.many; at += 1) {
    const made = (members.stops[at] as number) - (members.starts[at] as number);
    let cell = 0;
    for (let part = 0; part < places.length; part += 1)
      cell = cell * (parts[part]?.keys ?? 1) + (places[part] as (row: number, made: number) => number)(members.rows[at] as number, made);
    const side = members.sides[at] as number;
    add(counted[side] as Float64Array, cell, 1);
    add(behind[side] as Float64Array, cell, 1);
  }
}

function memberPlace(columns: AudienceColumns, part: KeyPart): (row: number, made: number) => number {
  if (part.from === 'made') return (_, made) => bandOf(part, made);
  if (part.from !== 'attributes') throw new TypeError('Moviegoers are told apart by what they are.');
  const { codes } = part.field === 'birthDay' ? columns.birthDays : columns.attributes[part.field];
  return (row) => part.places[codes[row] as number] as number;
}

function countVisits(columns: AudienceColumns, parts: readonly KeyPart[], members: Members, counting: Counting): void {
  const [one, other] = parts;
  if (one?.from === 'visits' && other?.from === 'visits' && parts.length === 2) {
    const [a, b] = [codesIn(columns.visits[one.field]), codesIn(columns.visits[other.field])];
    countByTwo(a, one.places, b, other.places, other.keys, members, counting);
  } else if (one?.from === 'visits' && !other) countByCodes(codesIn(columns.visits[one.field]), one.places, members, counting);
  else if (one?.from === 'numbers' && !other) countByBands(numbersIn(columns.visits[one.field]), one, members, counting);
  else throw new TypeError('Visits are told apart by one field, or by two with codes.');
}

function countByCodes({ codes }: CodeColumn, places: Int32Array, { many, starts, stops, sides }: Members, counting: Counting): void {
  for (let at = 0; at < many; at += 1) {
    const side = sides[at] as number;
    const stop = stops[at] as number;
    for (let visit = starts[at] as number; visit < stop; visit += 1) count(counting, side, places[codes[visit] as number] as number, at);
  }
}

function countByTwo(
  { codes: a }: CodeColumn,
  aPlaces: Int32Array,
  { codes: b }: CodeColumn,
  bPlaces: Int32Array,
  bKeys: number,
  { many, starts, stops, sides }: Members,
  counting: Counting,
): void {
  for (let at = 0; at < many; at += 1) {
    const side = sides[at] as number;
    const stop = stops[at] as number;
    for (let visit = starts[at] as number; visit < stop; visit += 1)
      count(counting, side, (aPlaces[a[visit] as number] as number) * bKeys + (bPlaces[b[visit] as number] as number), at);
  }
}

function countByBands(numbers: NumbersIn, banded: Banded, { many, starts, stops, sides }: Members, counting: Counting): void {
  for (let at = 0; at < many; at += 1) {
    const side = sides[at] as number;
    const stop = stops[at] as number;
    for (let visit = starts[at] as number; visit < stop; visit += 1) count(counting, side, bandOf(banded, numberAt(numbers, visit)), at);
  }
}

/** A film is in each of its cells once, however often it was seen. */
function countFilms(
  { codes }: CodeColumn,
  { starts: first, places }: Extract<CountPlan, { over: 'films' }>,
  { many, starts, stops, sides }: Members,
  { counted, behind, last }: Counting,
): void {
  for (let at = 0; at < many; at += 1) {
    const side = sides[at] as number;
    const stop = stops[at] as number;
    for (let visit = starts[at] as number; visit < stop; visit += 1) {
      const code = codes[visit] as number;
      for (let place = first[code] as number; place < (first[code + 1] as number); place += 1) {
        const cell = places[place] as number;
        if (last[cell] === at + 1) continue;
        last[cell] = at + 1;
        add(counted[side] as Float64Array, cell, 1);
        add(behind[side] as Float64Array, cell, 1);
      }
    }
  }
}

function count({ counted, behind, last }: Counting, side: number, cell: number, at: number): void {
  add(counted[side] as Float64Array, cell, 1);
  if (last[cell] === at + 1) return;
  last[cell] = at + 1;
  add(behind[side] as Float64Array, cell, 1);
}

function add(to: Float64Array, cell: number, more: number): void {
  to[cell] = (to[cell] as number) + more;
}

function bandOf({ least, most, unknown }: Banded, value: number | null): number {
  if (value === null) return unknown;
  for (let at = 0; at < least.length; at += 1) if (value >= (least[at] as number) && value <= (most[at] as number)) return at;
  return unknown;
}

/** What a sum adds up over the visits of both sides. */
export function sumVisits(columns: AudienceColumns, plan: SumPlan, { many, starts, stops, sides }: Members) {
  const totals = new Float64Array(4);
  const each = eachOf(columns, plan);
  for (let at = 0; at < many; at += 1) {
    const stop = stops[at] as number;
    let sum = 0;
    for (let visit = starts[at] as number; visit < stop; visit += 1) sum += each(visit);
    add(totals, sides[at] as number, sum);
  }
  const [, audience = 0, base = 0, both = 0] = totals;
  return { audience: audience + both, base: base + both };
}

function eachOf(columns: AudienceColumns, plan: SumPlan): (visit: number) => number {
  if (plan.of === 'visits') return () => 1;
  if (plan.of === 'codes') {
    const { codes } = codesIn(columns.visits[plan.field]);
    return (visit) => plan.counted[codes[visit] as number] as number;
  }
  const numbers = numbersIn(columns.visits[plan.field]);
  if (plan.of === 'number') return (visit) => numberAt(numbers, visit) ?? 0;
  return (visit) => {
    const number = numberAt(numbers, visit);
    return number !== null && number >= plan.least && number <= plan.most ? 1 : 0;
  };
}

function codesIn(column: Column): CodeColumn {
  if (column.form !== 'codes') throw new TypeError('This is told apart by its codes.');
  return column;
}

/** Numbers, or the sum of two of them; `missing` of the first. */
interface NumbersIn {
  readonly one: Numbers;
  readonly other: Numbers | null;
  readonly missing: number | null;
}

function numbersIn(column: Column): NumbersIn {
  if (column.form === 'codes') throw new TypeError('This is no number.');
  if (column.form === 'numbers') return { one: column.numbers, other: null, missing: column.missing };
  return { one: column.of[0].numbers, other: column.of[1].numbers, missing: null };
}

function numberAt({ one, other, missing }: NumbersIn, row: number): number | null {
  const number = one[row] as number;
  if (number === missing) return null;
  return other === null ? number : number + (other[row] as number);
}
