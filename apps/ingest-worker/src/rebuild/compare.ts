import { createHash } from 'node:crypto';
import { compareText } from '@marquee/core';
import type { Moviegoer } from '@marquee/dsl';

export interface Comparison {
  /** SHA-256 over every moviegoer of the second, by id. */
  readonly digest: string;
  /** Ids of moviegoers that are not the same in both, or in one alone: the first of them, as many as were asked for. */
  readonly differing: readonly string[];
  /** How many they are in all. */
  readonly differences: number;
}
type Batches = AsyncIterable<readonly Moviegoer[]>;

/** Compares two audiences moviegoer by moviegoer; each comes sorted by id. Holds one batch of each, and the ids of so many that differ. */
export async function compareAudiences(first: Batches, second: Batches, mostIds: number): Promise<Comparison> {
  const hash = createHash('sha256');
  const differing: string[] = [];
  let differences = 0;
  const differs = (id: string) => {
    differences += 1;
    if (differing.length < mostIds) differing.push(id);
  };
  const [a, b] = [oneByOne(first), oneByOne(second)];
  let [left, right] = [await a.next(), await b.next()];
  const stepLeft = async () => {
    left = await a.next();
  };
  const stepRight = async () => {
    if (!right.done) hash.update(`${textOf(right.value)}\n`);
    right = await b.next();
  };
  while (!left.done || !right.done) {
    const order = left.done ? 1 : right.done ? -1 : compareText(left.value.id, right.value.id);
    if (order < 0 && !left.done) differs(left.value.id);
    if (order > 0 && !right.done) differs(right.value.id);
    if (order === 0 && !left.done && !right.done && textOf(left.value) !== textOf(right.value)) differs(left.value.id);
    if (order <= 0) await stepLeft();
    if (order >= 0) await stepRight();
  }
  return { digest: hash.digest('hex'), differing, differences };
}

/** The same text for the same moviegoer: keys in one order. */
export function textOf(moviegoer: Moviegoer): string {
  return JSON.stringify(moviegoer, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => compareText(x, y)))
      : value,
  );
}

async function* oneByOne(batches: Batches): AsyncGenerator<Moviegoer, undefined> {
  for await (const batch of batches) yield* batch;
  return undefined;
}
