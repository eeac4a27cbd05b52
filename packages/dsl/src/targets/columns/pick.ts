import type { Held } from '../../fields/read.ts';
import type { Test } from '../../operators/test.ts';
import { holds } from '../memory/holds.ts';
import type { CodeColumn, Codes, Column, NumberColumn, Numbers, SumColumn } from './audience-columns.ts';
import { type Bits, noBits, notBits } from './bits.ts';
import { loopFor } from './loops.ts';
import { placed } from './placed.ts';

/** Those of the rows from one to before another that something holds for; the first row is bit 0. With a list, from 0 to its length: those of the rows in it. */
export type RowPick = (from: number, to: number, list?: Uint32Array) => Bits;

/** The rows whose value satisfies a test. `missingValue` is a stored value that means "not known". */
export function pickOf(column: Column, test: Test, missingValue?: string): RowPick {
  if (column.form === 'codes') return pickCodes(column, holds(test, missingValue));
  const { negated, ...positive } = test;
  const pick = column.form === 'sum' ? pickSums(column, positive) : pickNumbers(column, positive);
  return negated ? (from, to, list) => notBits(pick(from, to, list)) : pick;
}

/** The rows whose value satisfies a verdict, which is asked once for each value that there is. */
export function pickCodes({ codes, values }: CodeColumn, verdict: (held: Held) => boolean): RowPick {
  const table = Uint8Array.from(values, (value) => (verdict(value) ? 1 : 0));
  const mark = loopFor(markCodes, codes);
  return (from, to, list) => {
    const bits = noBits(to - from);
    const rows = placed(from, to, list);
    mark(codes, table, rows.list, rows.shift, to - from, bits.words);
    return bits;
  };
}

/** Sets the bits of the rows whose code has 1 in the table, four rows at a time. */
function markCodes(codes: Codes, table: Uint8Array, list: Uint32Array, shift: number, many: number, words: Uint32Array): void {
  let row = 0;
  for (; row + 32 <= many; row += 32) {
    let word = 0;
    for (let bit = 0; bit < 32; bit += 4) {
      const one = row + bit;
      word |=
        ((table[codes[shift + (list[one] as number)] as number] as number) |
          ((table[codes[shift + (list[one + 1] as number)] as number] as number) << 1) |
          ((table[codes[shift + (list[one + 2] as number)] as number] as number) << 2) |
          ((table[codes[shift + (list[one + 3] as number)] as number] as number) << 3)) <<
        bit;
    }
    words[row >>> 5] = word;
  }
  for (let bit = 0; row < many; bit += 1, row += 1)
    words[row >>> 5] = (words[row >>> 5] as number) | ((table[codes[shift + (list[row] as number)] as number] as number) << bit);
}

type Positive = Test extends infer T ? (T extends { negated: boolean } ? Omit<T, 'negated'> : never) : never;

function pickNumbers({ numbers, least, most }: NumberColumn, test: Positive): RowPick {
  const [from, to] = endsOf(test);
  // Within what there is, so that nobody's missing number is in it, and every number fits into 32 bits but where the column's do not.
  return pickRange(numbers, Math.max(from, least), Math.min(to, most));
}

/** The rows whose number is from `least` to `most`. */
function pickRange(numbers: Numbers, least: number, most: number): RowPick {
  if (least > most) return (from, to) => noBits(to - from);
  const mark = loopFor(numbers instanceof Float64Array ? markWide : markRange, numbers);
  return (from, to, list) => {
    const bits = noBits(to - from);
    const rows = placed(from, to, list);
    mark(numbers, least, most, rows.list, rows.shift, to - from, bits.words);
    return bits;
  };
}

/** Sets the bits of the rows whose number lies between: neither difference is negative. Without a branch, since which it is is hard to foresee. */
function markRange(
  numbers: Numbers,
  least: number,
  most: number,
  list: Uint32Array,
  shift: number,
  many: number,
  words: Uint32Array,
): void {
  for (let row = 0; row < many; ) {
    const end = row + 32 < many ? row + 32 : many;
    const at = row >>> 5;
    let word = 0;
    for (let bit = 0; row < end; bit += 1, row += 1) {
      const one = numbers[shift + (list[row] as number)] as number;
      word |= ((((one - least) | (most - one)) >>> 31) ^ 1) << bit;
    }
    words[at] = word;
  }
}

/** The same of numbers of which differences do not fit into 32 bits. */
function markWide(numbers: Numbers, least: number, most: number, list: Uint32Array, shift: number, many: number, words: Uint32Array): void {
  for (let row = 0; row < many; row += 1) {
    const one = numbers[shift + (list[row] as number)] as number;
    if (one >= least && one <= most) words[row >>> 5] = (words[row >>> 5] as number) | (1 << (row & 31));
  }
}

function pickSums({ of: [first, second] }: SumColumn, test: Positive): RowPick {
  const [least, most] = endsOf(test);
  const [a, b] = [first.numbers, second.numbers];
  const mark = loopFor(markSums, a, b);
  return (from, to, list) => {
    const bits = noBits(to - from);
    const rows = placed(from, to, list);
    mark(a, b, least, most, rows.list, rows.shift, to - from, bits.words);
    return bits;
  };
}

function markSums(
  a: Numbers,
  b: Numbers,
  least: number,
  most: number,
  list: Uint32Array,
  shift: number,
  many: number,
  words: Uint32Array,
): void {
  for (let row = 0; row < many; ) {
    const end = row + 32 < many ? row + 32 : many;
    const at = row >>> 5;
    let word = 0;
    for (let bit = 0; row < end; bit += 1, row += 1) {
      const one = shift + (list[row] as number);
      const sum = (a[one] as number) + (b[one] as number);
      word |= (sum >= least && sum <= most ? 1 : 0) << bit;
    }
    words[at] = word;
  }
}

/** The smallest and largest number that satisfy a test; texts are in no column of numbers. */
function endsOf(test: Positive): readonly [least: number, most: number] {
  if (test.form === 'present') return [-Infinity, Infinity];
  if (test.form !== 'range') return [Infinity, -Infinity];
  const { from = -Infinity, to = Infinity } = test as { from?: number; to?: number };
  return [from, to];
}
