import type { Held } from '../../fields/read.ts';
import type { Test } from '../../operators/test.ts';
import { holds } from '../memory/holds.ts';
import type { CodeColumn, Column, NumberColumn, SumColumn } from './audience-columns.ts';
import { type Bits, noBits, notBits } from './bits.ts';

/** Those of the rows from one to before another that something holds for; the first row is bit 0. */
export type Pick = (from: number, to: number) => Bits;

/** The rows whose value satisfies a test. `missingValue` is a stored value that means "not known". */
export function pickOf(column: Column, test: Test, missingValue?: string): Pick {
  if (column.form === 'codes') return pickCodes(column, holds(test, missingValue));
  const { negated, ...positive } = test;
  const pick = column.form === 'sum' ? pickSums(column, positive) : pickNumbers(column, positive);
  return negated ? (from, to) => notBits(pick(from, to)) : pick;
}

/** The rows whose value satisfies a verdict, which is asked once for each value that there is. */
export function pickCodes({ codes, values }: CodeColumn, verdict: (held: Held) => boolean): Pick {
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

function pickNumbers({ numbers, missing }: NumberColumn, test: Positive): Pick {
  const [least, most] = endsOf(test);
  return (from, to) => {
    const bits = noBits(to - from);
    const { words } = bits;
    for (let row = from, at = 0; row < to; at += 1) {
      const end = Math.min(to, row + 32);
      let word = 0;
      for (let bit = 0; row < end; bit += 1, row += 1) {
        const one = numbers[row] as number;
        if (one >= least && one <= most && one !== missing) word |= 1 << bit;
      }
      words[at] = word;
    }
    return bits;
  };
}

function pickSums({ of: [first, second] }: SumColumn, test: Positive): Pick {
  const [least, most] = endsOf(test);
  const [a, b] = [first.numbers, second.numbers];
  return (from, to) => {
    const bits = noBits(to - from);
    for (let row = from; row < to; row += 1) {
      const one = (a[row] as number) + (b[row] as number);
      if (one >= least && one <= most)
        bits.words[(row - from) >>> 5] = (bits.words[(row - from) >>> 5] as number) | (1 << ((row - from) & 31));
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
