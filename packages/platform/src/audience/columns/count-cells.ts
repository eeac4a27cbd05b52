import { type AudienceColumns, type Codes, loopFor, type Numbers } from '@marquee/dsl';
import type { Members } from './members.ts';
import { type Banded, type CountPlan, cellsOf, type KeyPart } from './plan.ts';
import { numbersOver } from './sums.ts';

/** What a breakdown has counted: moviegoers or visits by cell, and how many moviegoers are behind each cell. */
interface Counted {
  readonly counted: Uint32Array;
  readonly behind: Uint32Array;
}

/** Counts one breakdown of some members after others into its cells. */
export function cellCounter(columns: AudienceColumns, plan: CountPlan, into: Counted): (members: Members) => void {
  if (plan.over === 'films') return filmCounter(columns, plan, into);
  if (plan.over === 'moviegoers')
    return (members) => {
      const cells = cellsOver(columns, plan.parts, members.rows, members);
      addOne(cells, into.counted);
      addOne(cells, into.behind);
    };
  // By cell: whose visit was counted last. Nobody is 0.
  const last = new Uint32Array(cellsOf(plan));
  return (members) => countVisits(cellsOver(columns, plan.parts, members.visits, members), members, last, into);
}

/** The cell of each of some moviegoers or visits: the place of each part of its key, the first varying slowest. */
function cellsOver(columns: AudienceColumns, parts: readonly KeyPart[], rows: Uint32Array, members: Members): Uint32Array {
  const cells = new Uint32Array(rows.length);
  for (const part of parts) {
    if (part.from === 'made') placeVisitsMade(part, members.ends, cells);
    else if (part.from === 'numbers') placeNumbers(part, numbersOver(columns, part.field, rows), cells);
    else {
      const codes = codesOf(columns, part);
      loopFor(placeCodes, codes)(codes, part.places, part.keys, rows, cells);
    }
  }
  return cells;
}

function codesOf(columns: AudienceColumns, part: Extract<KeyPart, { from: 'attributes' | 'visits' }>): Codes | Numbers {
  if (part.from === 'attributes') return (part.field === 'birthDay' ? columns.birthDays : columns.attributes[part.field]).codes;
  const column = columns.visits[part.field];
  if (column.form === 'sum') throw new TypeError('A sum has no codes.');
  return column.form === 'codes' ? column.codes : column.numbers;
}

function placeCodes(codes: Codes | Numbers, places: Int32Array, keys: number, rows: Uint32Array, cells: Uint32Array): void {
  for (let at = 0; at < rows.length; at += 1)
    cells[at] = (cells[at] as number) * keys + (places[codes[rows[at] as number] as number] as number);
}

function placeNumbers(banded: Banded, values: Float64Array, cells: Uint32Array): void {
  for (let at = 0; at < values.length; at += 1) cells[at] = (cells[at] as number) * banded.keys + bandOf(banded, values[at] as number);
}

function placeVisitsMade(banded: Banded, ends: Uint32Array, cells: Uint32Array): void {
  let before = 0;
  for (let at = 0; at < ends.length; at += 1) {
    cells[at] = (cells[at] as number) * banded.keys + bandOf(banded, (ends[at] as number) - before);
    before = ends[at] as number;
  }
}

/** NaN is in no band. */
function bandOf({ least, most, unknown }: Banded, value: number): number {
  for (let at = 0; at < least.length; at += 1) if (value >= (least[at] as number) && value <= (most[at] as number)) return at;
  return unknown;
}

function addOne(cells: Uint32Array, to: Uint32Array): void {
  for (let at = 0; at < cells.length; at += 1) to[cells[at] as number] = (to[cells[at] as number] as number) + 1;
}

function countVisits(cells: Uint32Array, { rows, ends }: Members, last: Uint32Array, { counted, behind }: Counted): void {
  let at = 0;
  for (let one = 0; one < ends.length; one += 1) {
    const end = ends[one] as number;
    const who = (rows[one] as number) + 1;
    for (; at < end; at += 1) {
      const cell = cells[at] as number;
      counted[cell] = (counted[cell] as number) + 1;
      if (last[cell] === who) continue;
      last[cell] = who;
      behind[cell] = (behind[cell] as number) + 1;
    }
  }
}

type FilmPlan = Extract<CountPlan, { over: 'films' }>;

/** A film is in each of its cells once for each moviegoer, however often they saw it. */
function filmCounter(columns: AudienceColumns, { field, starts, places, keys }: FilmPlan, { counted, behind }: Counted) {
  const column = columns.visits[field];
  if (column.form !== 'codes') throw new TypeError('Films are told apart by their codes.');
  const { codes } = column;
  const last = new Uint32Array(keys);
  const count = loopFor(countFilms, codes);
  return (members: Members) => {
    count(codes, starts, places, members.visits, members.ends, members.rows, last, counted);
    behind.set(counted);
  };
}

function countFilms(
  codes: Codes,
  starts: Int32Array,
  places: Int32Array,
  visits: Uint32Array,
  ends: Uint32Array,
  rows: Uint32Array,
  last: Uint32Array,
  counted: Uint32Array,
): void {
  let at = 0;
  for (let one = 0; one < ends.length; one += 1) {
    const end = ends[one] as number;
    const who = (rows[one] as number) + 1;
    for (; at < end; at += 1) {
      const code = codes[visits[at] as number] as number;
      const stop = starts[code + 1] as number;
      for (let place = starts[code] as number; place < stop; place += 1) {
        const cell = places[place] as number;
        if (last[cell] === who) continue;
        last[cell] = who;
        counted[cell] = (counted[cell] as number) + 1;
      }
    }
  }
}
