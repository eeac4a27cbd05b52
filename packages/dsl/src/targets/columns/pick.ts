import type { Held } from '../../fields/read.ts';
import type { Test } from '../../operators/test.ts';
import { holds } from '../memory/holds.ts';
import type { CodeColumn, Column, NumberColumn, Numbers, SumColumn } from './audience-columns.ts';
import { addBit, type Bits, noBits, notBits } from './bits.ts';

/** Those of the rows from one to before another that something holds for; the first row is bit 0. */
export type RowPick = (from: number, to: number) => Bits;

/** The rows whose value satisfies a test. `missingValue` is a stored value that means "not known". */
export function pickOf(column: Column, test: Test, missingValue?: string): RowPick {
  if (column.form === 'codes') return pickCodes(column, holds(test, missingValue));
  const { negated, ...positive } = test;
  const pick = column.form === 'sum' ? pickSums(column, positive) : pickNumbers(column, positive);
  return negated ? (from, to) => notBits(pick(from, to)) : pick;
}

/** The rows whose value satisfies a verdict, which is asked once for each value that there is. */
export function pickCodes({ codes, values }: CodeColumn, verdict: (held: Held) => boolean): RowPick {
  const table = Uint8Array.from(values, (value) => (verdict(value) ? 1 : 0));
  return (from, to) => {
    const bits = noBits(to - from);
    const { words } = bits;
    for (let row = from, at = 0; row < to; at += 1) {
      const end = Math.min(to, row + 32);
      let word = 0;
      for (let bit = 0; row < end; bit += 1, row += 1) word |= (table[codes[row] as number] as number) << bit;
      words[at] = word;
    }
    return bits;
  };
}

type Positive = Test extends infer T ? (T extends { negated: boolean } ? Omit<T, 'negated'> : never) : never;

function pickNumbers({ numbers, least, most }: NumberColumn, test: Positive): RowPick {
  const [from, to] = endsOf(test);
  // Within what there is, so that nobody's missing number is in it, and every number fits into 32 bits but where the column's do not.
  return pickRange(numbers, Math.max(from, least), Math.min(to, most));
}

/** The rows whose number is from `least` to `most`. */
export function pickRange(numbers: Numbers, least: number, most: number): RowPick {
  if (least > most) return (from, to) => noBits(to - from);
  const isWide = numbers instanceof Float64Array;
  return (from, to) => {
    const bits = noBits(to - from);
    const { words } = bits;
    for (let row = from, at = 0; row < to; at += 1) {
      const end = Math.min(to, row + 32);
      let word = 0;
      if (isWide)
        for (let bit = 0; row < end; bit += 1, row += 1)
          word |= Number((numbers[row] as number) >= least && (numbers[row] as number) <= most) << bit;
      // Neither difference is negative: without a branch, since whether a row is in it is hard to foresee.
      else
        for (let bit = 0; row < end; bit += 1, row += 1)
          word |= (((((numbers[row] as number) - least) | (most - (numbers[row] as number))) >>> 31) ^ 1) << bit;
      words[at] = word;
    }
    return bits;
  };
}

function pickSums({ of: [first, second] }: SumColumn, test: Positive): RowPick {
  const [least, most] = endsOf(test);
  const [a, b] = [first.numbers, second.numbers];
  return (from, to) => {
    const bits = noBits(to - from);
    for (let row = from; row < to; row += 1) {
      const one = (a[row] as number) + (b[row] as number);
      if (one >= least && one <= most) addBit(bits, row - from);
    }
    return bits;
  };
}

/** The smallest and largest number that satisfy a test; texts are in no column of numbers. */
function endsOf(test: Positive): readonly [least: number, most: number] {
  if (test.form === 'present') return [-Infinity, Infinity];
  if (test.form !== 'range') return [Infinity, -Infinity];
  const { from = -Infinity, to = Infinity } = test as { from?: number; to?: number };
  return [from, to];
}
