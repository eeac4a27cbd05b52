import { rangeOfBound } from '../measures/operators.ts';
import { type MeasureContract, measureOf } from '../measures/registry.ts';
import { inRange } from '../operators/compare.ts';
import type { Range } from '../operators/test.ts';
import type { AudienceColumns, Column } from '../targets/columns/audience-columns.ts';
import { addBit, type Bits, bothBits, countWithin, noBits } from '../targets/columns/bits.ts';
import type { ColumnsCompiling } from '../targets/columns/compiling.ts';
import { pickRange, type RowPick } from '../targets/columns/pick.ts';
import { bases } from '../windows/bases.ts';
import { windowDays } from '../windows/window-days.ts';
import type { WholeVisits } from './whole-visits.ts';

/** No visit is on a day that is farther from 1970. */
const farthestDay = 1 << 30;

/** So many visits at once that what is worked out on the way stays near the processor. */
const visitsAtOnce = 1 << 16;

/** The moviegoers whose visits satisfy a condition: their visits in the window that the filter holds for, measured one moviegoer after another. */
export function pickByVisits(node: WholeVisits, compiling: ColumnsCompiling): RowPick {
  const { columns, asOf } = compiling;
  const { from: first, to: last } = node.during === undefined ? { from: -Infinity, to: asOf } : windowDays(node.during, asOf);
  const inWindow = pickRange(columns[bases[node.basis].days], Math.max(first, -farthestDay), Math.min(last, farthestDay));
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

/** After which moviegoer a block ends: one at least, and more while their visits are not too many. */
function endOfBlock(visitsFrom: Uint32Array, row: number, to: number): number {
  const most = (visitsFrom[row] as number) + visitsAtOnce;
  let [low, high] = [row + 1, to];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((visitsFrom[middle] as number) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
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
  const { visitsFrom } = columns;
  const each = (satisfies: (block: Block, start: number, stop: number, row: number) => boolean): Measuring => {
    return (block, row, end) => {
      const { start, from, bits } = block;
      for (let one = row; one < end; one += 1)
        if (satisfies(block, (visitsFrom[one] as number) - start, (visitsFrom[one + 1] as number) - start, one)) addBit(bits, one - from);
    };
  };
  switch (form.form) {
    case 'count':
      return counting(visitsFrom, bound);
    case 'share':
      return each(({ matching, window }, start, stop) => {
        const all = countWithin(window, start, stop);
        const amount = 100 * countWithin(matching, start, stop);
        return all > 0 && (bound.from === undefined || amount >= bound.from * all) && (bound.to === undefined || amount <= bound.to * all);
      });
    case 'sum': {
      const numberAt = readerOf(columns.visits[form.of]);
      return each(({ matching, start: first }, start, stop) => {
        let sum = 0;
        eachBit(matching, start, stop, (at) => {
          sum += numberAt(first + at);
        });
        return inRange(bound, sum);
      });
    }
    case 'different': {
      const column = columns.visits[form.of];
      if (column.form !== 'codes') throw new TypeError('Different values are told apart by their codes.');
      const { codes, values } = column;
      // By code: whose it was counted for last. Nobody is 0.
      const counted = new Uint32Array(values.length);
      const missing = values.indexOf(null);
      return each(({ matching, start: first }, start, stop, row) => {
        let many = 0;
        eachBit(matching, start, stop, (at) => {
          const code = codes[first + at] as number;
          if (code === missing || counted[code] === row + 1) return;
          counted[code] = row + 1;
          many += 1;
        });
        return inRange(bound, many);
      });
    }
  }
}

/** How many visits match, one moviegoer after another: what is asked most often, so without a call for each of them. */
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

function eachBit({ words }: Bits, from: number, to: number, use: (at: number) => void): void {
  for (let at = from; at < to; ) {
    const word = (words[at >>> 5] as number) >>> (at & 31);
    if (word === 0) {
      at = (at | 31) + 1;
      continue;
    }
    const next = at + 31 - Math.clz32(word & -word);
    if (next >= to) return;
    use(next);
    at = next + 1;
  }
}

/** The number of a row; 0 where it is missing. */
function readerOf(column: Column): (row: number) => number {
  if (column.form === 'sum') {
    const [a, b] = column.of.map(readerOf) as [(row: number) => number, (row: number) => number];
    return (row) => a(row) + b(row);
  }
  if (column.form === 'codes') throw new TypeError('Only numbers are added up.');
  const { numbers, missing } = column;
  return (row) => {
    const one = numbers[row] as number;
    return one === missing ? 0 : one;
  };
}
