import { rangeOfBound } from '../measures/operators.ts';
import { type MeasureContract, measureOf } from '../measures/registry.ts';
import { inRange } from '../operators/compare.ts';
import type { Range } from '../operators/test.ts';
import type { AudienceColumns, CodeColumn, Codes, Column, Numbers } from '../targets/columns/audience-columns.ts';
import { addBit, type Bits, bothBits, countWithin, noBits } from '../targets/columns/bits.ts';
import { endOfBlock } from '../targets/columns/blocks.ts';
import type { ColumnsCompiling } from '../targets/columns/compiling.ts';
import { loopFor } from '../targets/columns/loops.ts';
import { pickRange, type RowPick } from '../targets/columns/pick.ts';
import { bases } from '../windows/bases.ts';
import { windowDays } from '../windows/window-days.ts';
import type { WholeVisits } from './whole-visits.ts';

/** No visit is on a day that is farther from 1970. */
const farthestDay = 1 << 30;

/** The moviegoers whose visits satisfy a condition: their visits in the window that the filter holds for, measured one moviegoer after another. */
export function pickByVisits(node: WholeVisits, compiling: ColumnsCompiling): RowPick {
  const { columns, asOf } = compiling;
  const { from: first, to: last } = node.during === undefined ? { from: -Infinity, to: asOf } : windowDays(node.during, asOf);
  const [earliest, latest] = [Math.max(first, -farthestDay), Math.min(last, farthestDay)];
  const inWindow = compiling.shared(`${node.basis} ${earliest} ${latest}`, () =>
    pickRange(columns[bases[node.basis].days], earliest, latest),
  );
  const matching = node.where === undefined ? null : compiling.filter(node.where);
  const measure = measured(measureOf(node.measure).columns, columns, rangeOfBound(node.op, node.value));
  return (from, to) => {
    const bits = noBits(to - from);
    for (let row = from; row < to; ) {
      const end = endOfBlock(columns.visitsFrom, row, to);
      const [start, stop] = [columns.visitsFrom[row] as number, columns.visitsFrom[end] as number];
      const window = inWindow(start, stop);
      measure({ window, matching: matching === null ? window : bothBits(window, matching(start, stop)), start, from, bits }, row, end);
      row = end;
    }
    return bits;
  };
}

/** Some moviegoers' visits, and the bits in which those who satisfy the bound are marked; `start` and `from` are their first rows. */
interface Block {
  readonly window: Bits;
  readonly matching: Bits;
  readonly start: number;
  readonly from: number;
  readonly bits: Bits;
}
type Measuring = (block: Block, row: number, end: number) => void;

function measured(form: MeasureContract['columns'], columns: AudienceColumns, bound: Range): Measuring {
  switch (form.form) {
    case 'count':
      return counting(columns.visitsFrom, bound);
    case 'share':
      return sharing(columns.visitsFrom, bound);
    case 'sum':
      return addingUp(columns.visitsFrom, columns.visits[form.of], bound);
    case 'different': {
      const column = columns.visits[form.of];
      if (column.form !== 'codes') throw new TypeError('Different values are told apart by their codes.');
      return tellingApart(columns.visitsFrom, column, bound);
    }
  }
}

/** How many visits match, one moviegoer after another. */
function counting(visitsFrom: Uint32Array, { from: least = 0, to: most = Number.MAX_SAFE_INTEGER }: Range): Measuring {
  return ({ matching, start: first, from, bits }, row, end) => {
    let start = (visitsFrom[row] as number) - first;
    for (let one = row; one < end; one += 1) {
      const stop = (visitsFrom[one + 1] as number) - first;
      const count = countWithin(matching, start, stop);
      start = stop;
      if (count >= least && count <= most) addBit(bits, one - from);
    }
  };
}

function sharing(visitsFrom: Uint32Array, bound: Range): Measuring {
  return ({ matching, window, start: first, from, bits }, row, end) => {
    for (let one = row; one < end; one += 1) {
      const [start, stop] = [(visitsFrom[one] as number) - first, (visitsFrom[one + 1] as number) - first];
      const all = countWithin(window, start, stop);
      const amount = 100 * countWithin(matching, start, stop);
      const isEnough = all > 0 && (bound.from === undefined || amount >= bound.from * all);
      if (isEnough && (bound.to === undefined || amount <= bound.to * all)) addBit(bits, one - from);
    }
  };
}

function addingUp(visitsFrom: Uint32Array, column: Column, bound: Range): Measuring {
  if (column.form === 'codes') throw new TypeError('Only numbers are added up.');
  const parts = (column.form === 'sum' ? column.of : [column]).map(({ numbers, missing }) => {
    const add = loopFor(addNumbers, numbers);
    return (words: Uint32Array, first: number, row: number, sums: Float64Array) =>
      add(numbers, missing ?? Number.NaN, visitsFrom, words, first, row, sums);
  });
  return ({ matching, start, from, bits }, row, end) => {
    const sums = new Float64Array(end - row);
    for (const add of parts) add(matching.words, start, row, sums);
    for (let at = 0; at < sums.length; at += 1) if (inRange(bound, sums[at] as number)) addBit(bits, row + at - from);
  };
}

/** Adds the numbers of the rows that are set, moviegoer by moviegoer; rows are counted from `first`. A missing number adds nothing. */
function addNumbers(
  numbers: Numbers,
  missing: number,
  visitsFrom: Uint32Array,
  words: Uint32Array,
  first: number,
  row: number,
  sums: Float64Array,
): void {
  for (let one = 0; one < sums.length; one += 1) {
    const stop = (visitsFrom[row + one + 1] as number) - first;
    let sum = 0;
    for (let at = (visitsFrom[row + one] as number) - first; at < stop; ) {
      const word = (words[at >>> 5] as number) >>> (at & 31);
      at = word === 0 ? (at | 31) + 1 : at + 31 - Math.clz32(word & -word);
      if (word === 0 || at >= stop) continue;
      const number = numbers[first + at] as number;
      if (number !== missing) sum += number;
      at += 1;
    }
    sums[one] = (sums[one] as number) + sum;
  }
}

function tellingApart(visitsFrom: Uint32Array, { codes, values }: CodeColumn, bound: Range): Measuring {
  // By code: whose it was counted for last. Nobody is 0; what is missing is never counted.
  const counted = new Uint32Array(values.length);
  const count = loopFor(countDifferent, codes);
  const missing = values.indexOf(null);
  return ({ matching, start, from, bits }, row, end) => {
    const many = new Uint32Array(end - row);
    count(codes, missing, counted, visitsFrom, matching.words, start, row, many);
    for (let at = 0; at < many.length; at += 1) if (inRange(bound, many[at] as number)) addBit(bits, row + at - from);
  };
}

/** How many different codes the rows that are set have, moviegoer by moviegoer. */
function countDifferent(
  codes: Codes,
  missing: number,
  counted: Uint32Array,
  visitsFrom: Uint32Array,
  words: Uint32Array,
  first: number,
  row: number,
  many: Uint32Array,
): void {
  for (let one = 0; one < many.length; one += 1) {
    const stop = (visitsFrom[row + one + 1] as number) - first;
    const mark = row + one + 1;
    let different = 0;
    for (let at = (visitsFrom[row + one] as number) - first; at < stop; ) {
      const word = (words[at >>> 5] as number) >>> (at & 31);
      at = word === 0 ? (at | 31) + 1 : at + 31 - Math.clz32(word & -word);
      if (word === 0 || at >= stop) continue;
      const code = codes[first + at] as number;
      if (code !== missing && counted[code] !== mark) {
        counted[code] = mark;
        different += 1;
      }
      at += 1;
    }
    many[one] = different;
  }
}
