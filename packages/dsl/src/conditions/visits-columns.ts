import { rangeOfBound } from '../measures/operators.ts';
import { type MeasureContract, measureOf } from '../measures/registry.ts';
import type { Range } from '../operators/test.ts';
import type { AudienceColumns, CodeColumn, Codes, Column, Numbers } from '../targets/columns/audience-columns.ts';
import { addBit, allBits, type Bits, noBits, onesOf } from '../targets/columns/bits.ts';
import { endOfBlock } from '../targets/columns/blocks.ts';
import type { ColumnsCompiling } from '../targets/columns/compiling.ts';
import { loopFor } from '../targets/columns/loops.ts';
import type { RowPick } from '../targets/columns/pick.ts';
import { placed } from '../targets/columns/placed.ts';
import type { WindowVisits } from '../targets/columns/window.ts';
import { windowDays } from '../windows/window-days.ts';
import type { WholeVisits } from './whole-visits.ts';

/** The moviegoers whose visits satisfy a condition: their visits in the window that the filter holds for, measured one moviegoer after another. */
export function pickByVisits(node: WholeVisits, compiling: ColumnsCompiling): RowPick {
  const { columns, asOf } = compiling;
  const list = compiling.visitsIn(node.basis, node.during === undefined ? { to: asOf } : windowDays(node.during, asOf));
  const filter = node.where === undefined ? null : compiling.filter(node.where);
  const measure = measured(measureOf(node.measure).columns, columns, rangeOfBound(node.op, node.value));
  return (from, to) => {
    const bits = noBits(to - from);
    for (let row = from; row < to; ) {
      const end = endOfBlock(columns.visitsFrom, row, to);
      const window = list(row, end);
      const isAll = filter === null;
      const matching = isAll ? allBits(window.many) : filter(window.from, window.from + window.many, window.list);
      measure({ ...window, matching, isAll, row, at: row - from, bits });
      row = end;
    }
    return bits;
  };
}

/** Some moviegoers' visits from the row of the first of them, which of them match, and the bits in which those who satisfy the bound are marked, `at` the first. */
interface Block extends WindowVisits {
  readonly matching: Bits;
  /** That all of them match. */
  readonly isAll: boolean;
  readonly row: number;
  readonly at: number;
  readonly bits: Bits;
}
type Measuring = (block: Block) => void;

function measured(form: MeasureContract['columns'], columns: AudienceColumns, bound: Range): Measuring {
  switch (form.form) {
    case 'count':
      return counting(bound);
    case 'share':
      return sharing(bound);
    case 'sum':
      return addingUp(columns.visits[form.of], bound);
    case 'different': {
      const column = columns.visits[form.of];
      if (column.form !== 'codes') throw new TypeError('Different values are told apart by their codes.');
      return tellingApart(column, bound);
    }
  }
}

function counting(bound: Range): Measuring {
  return ({ matching, isAll, ends, at, bits }) => {
    const counts = new Float64Array(ends.length);
    if (isAll) countAllByMoviegoer(ends, counts);
    else countByMoviegoer(matching.words, ends, counts);
    markWithin(counts, bound, at, bits);
  };
}

function sharing({ from: least = -Infinity, to: most = Infinity }: Range): Measuring {
  return ({ matching, ends, at, bits }) => {
    const counts = new Float64Array(ends.length);
    countByMoviegoer(matching.words, ends, counts);
    let start = 0;
    for (let one = 0; one < ends.length; one += 1) {
      const all = (ends[one] as number) - start;
      const amount = 100 * (counts[one] as number);
      start = ends[one] as number;
      if (all > 0 && amount >= least * all && amount <= most * all) addBit(bits, at + one);
    }
  };
}

/** How many bits of each moviegoer's visits are set: up to their last, less up to the last of the moviegoer before. */
function countByMoviegoer(words: Uint32Array, ends: Uint32Array, counts: Float64Array): void {
  let at = 0;
  /** Up to the word, and up to the visit before. */
  let [upTo, before] = [0, 0];
  for (let one = 0; one < ends.length; one += 1) {
    const end = ends[one] as number;
    for (const last = end >>> 5; at < last; at += 1) upTo += onesOf(words[at] as number);
    const rest = end & 31;
    const count = upTo + (rest === 0 ? 0 : onesOf((words[at] as number) & ((1 << rest) - 1)));
    counts[one] = count - before;
    before = count;
  }
}

/** How many visits each moviegoer has. */
function countAllByMoviegoer(ends: Uint32Array, counts: Float64Array): void {
  let before = 0;
  for (let one = 0; one < ends.length; one += 1) {
    counts[one] = (ends[one] as number) - before;
    before = ends[one] as number;
  }
}

/** Sets the bits, from `at` on, of those whose amount is within a bound. */
function markWithin(amounts: Float64Array, { from: least = -Infinity, to: most = Infinity }: Range, at: number, { words }: Bits): void {
  for (let one = 0; one < amounts.length; one += 1) {
    const amount = amounts[one] as number;
    const place = at + one;
    words[place >>> 5] = (words[place >>> 5] as number) | ((amount >= least && amount <= most ? 1 : 0) << (place & 31));
  }
}

function addingUp(column: Column, bound: Range): Measuring {
  if (column.form === 'codes') throw new TypeError('Only numbers are added up.');
  const parts = (column.form === 'sum' ? column.of : [column]).map(({ numbers, missing, most }) => {
    const add = loopFor(addNumbers, numbers);
    return ({ from, many, list, matching: { words }, ends }: Block, sums: Float64Array) => {
      const rows = placed(from, from + many, list);
      add(numbers, rows.list, rows.shift, missing ?? most + 1, words, ends, sums);
    };
  });
  return (block) => {
    const sums = new Float64Array(block.ends.length);
    for (const add of parts) add(block, sums);
    markWithin(sums, bound, block.at, block.bits);
  };
}

/** Adds the numbers of the rows that are set, moviegoer by moviegoer. A missing number adds nothing. */
function addNumbers(
  numbers: Numbers,
  list: Uint32Array,
  shift: number,
  missing: number,
  words: Uint32Array,
  ends: Uint32Array,
  sums: Float64Array,
): void {
  let at = 0;
  for (let one = 0; one < ends.length; one += 1) {
    const end = ends[one] as number;
    let sum = 0;
    for (; at < end; at += 1) {
      const number = numbers[shift + (list[at] as number)] as number;
      const isSet = ((words[at >>> 5] as number) >>> (at & 31)) & 1;
      // Without a branch, since whether a visit matches is hard to foresee.
      sum += number === missing ? 0 : number * isSet;
    }
    sums[one] = (sums[one] as number) + sum;
  }
}

function tellingApart({ codes, values }: CodeColumn, bound: Range): Measuring {
  // By code: whose it was counted for last. Nobody is 0; what is missing is never counted.
  const counted = new Uint32Array(values.length);
  const count = loopFor(countDifferent, codes);
  const missing = values.indexOf(null);
  return ({ from, many, list, matching: { words }, ends, row, at, bits }) => {
    const different = new Float64Array(ends.length);
    const rows = placed(from, from + many, list);
    count(codes, rows.list, rows.shift, missing, counted, row, words, ends, different);
    markWithin(different, bound, at, bits);
  };
}

/** How many different codes the rows that are set have, moviegoer by moviegoer. */
function countDifferent(
  codes: Codes,
  list: Uint32Array,
  shift: number,
  missing: number,
  counted: Uint32Array,
  row: number,
  words: Uint32Array,
  ends: Uint32Array,
  many: Float64Array,
): void {
  let at = 0;
  for (let one = 0; one < ends.length; one += 1) {
    const end = ends[one] as number;
    const mark = row + one + 1;
    let different = 0;
    while (at < end) {
      const word = (words[at >>> 5] as number) >>> (at & 31);
      at = word === 0 ? (at | 31) + 1 : at + 31 - Math.clz32(word & -word);
      if (word === 0 || at >= end) continue;
      const code = codes[shift + (list[at] as number)] as number;
      if (code !== missing && counted[code] !== mark) {
        counted[code] = mark;
        different += 1;
      }
      at += 1;
    }
    at = end;
    many[one] = different;
  }
}
