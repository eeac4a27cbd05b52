/** A set of rows that lie together: a bit for each, the first row's lowest in the first word. Bits beyond `size` are never set. */
export interface Bits {
  readonly words: Uint32Array;
  readonly size: number;
}

export const wordsFor = (size: number): number => (size + 31) >>> 5;

export function noBits(size: number): Bits {
  return { words: new Uint32Array(wordsFor(size)), size };
}

export function allBits(size: number): Bits {
  return notBits(noBits(size));
}

/** The rows of both. */
export function bothBits({ words: a, size }: Bits, { words: b }: Bits): Bits {
  const words = new Uint32Array(a.length);
  for (let at = 0; at < words.length; at += 1) words[at] = (a[at] as number) & (b[at] as number);
  return { words, size };
}

/** The rows of either. */
export function eitherBits({ words: a, size }: Bits, { words: b }: Bits): Bits {
  const words = new Uint32Array(a.length);
  for (let at = 0; at < words.length; at += 1) words[at] = (a[at] as number) | (b[at] as number);
  return { words, size };
}

/** The rows of the first that are not in the second. */
export function withoutBits({ words: a, size }: Bits, { words: b }: Bits): Bits {
  const words = new Uint32Array(a.length);
  for (let at = 0; at < words.length; at += 1) words[at] = (a[at] as number) & ~(b[at] as number);
  return { words, size };
}

/** The rows that are not in it. */
export function notBits({ words: a, size }: Bits): Bits {
  const words = new Uint32Array(a.length);
  for (let at = 0; at < words.length; at += 1) words[at] = ~(a[at] as number);
  const beyond = size & 31;
  if (beyond !== 0) words[words.length - 1] = (words[words.length - 1] as number) & ((1 << beyond) - 1);
  return { words, size };
}

/** How many bits of a word are set. */
export function onesOf(word: number): number {
  let left = word - ((word >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many rows are in it. */
export function countBits({ words }: Bits): number {
  let count = 0;
  for (let at = 0; at < words.length; at += 1) count += onesOf(words[at] as number);
  return count;
}

/** How many rows from one to before another are in it. */
export function countWithin({ words }: Bits, from: number, to: number): number {
  if (from >= to) return 0;
  const [first, last] = [from >>> 5, (to - 1) >>> 5];
  const head = 0xffffffff << (from & 31);
  const tail = 0xffffffff >>> (31 - ((to - 1) & 31));
  if (first === last) return onesOf((words[first] as number) & head & tail);
  let count = onesOf((words[first] as number) & head) + onesOf((words[last] as number) & tail);
  for (let at = first + 1; at < last; at += 1) count += onesOf(words[at] as number);
  return count;
}

export function hasBit({ words }: Bits, row: number): boolean {
  return ((words[row >>> 5] as number) & (1 << (row & 31))) !== 0;
}

/** Puts a row into a set that is being made. */
export function addBit({ words }: Bits, row: number): void {
  words[row >>> 5] = (words[row >>> 5] as number) | (1 << (row & 31));
}
