import type { AudienceStore } from '@marquee/core';
import { type Day, type Definition, type Moviegoer, matcher } from '@marquee/dsl';
import { type ArbitraryOptions, arbitraryDefinition } from '@marquee/dsl/testing';
import fc from 'fast-check';
import { openDuckdbHarness } from '../audience-store/duckdb-harness.ts';
import { asOf } from '../support/asking.ts';
import { pools, randomWorld } from '../support/random-world.ts';
import { everyone } from '../support/scopes.ts';
import { resolve, segments } from './segments.ts';

/** The same moviegoers as plain objects and in an engine. */
export interface World {
  readonly moviegoers: readonly Moviegoer[];
  readonly store: AudienceStore;
  close(): Promise<void>;
}
/** One question to put to both: random or named. */
export interface Asked {
  readonly definition: Definition;
  readonly asOf: Day;
}
export interface Answers {
  readonly memory: readonly string[];
  readonly duckdb: readonly string[];
}

/** A seeded world of some hundred moviegoers, loaded into DuckDB. */
export async function openWorld(seed: number, size = 300): Promise<World> {
  const moviegoers = randomWorld(seed, size, asOf);
  const harness = await openDuckdbHarness();
  await harness.load(moviegoers);
  return { moviegoers, store: harness.store, close: harness.close };
}

/** The ids that each evaluator finds, sorted. */
export async function answers(world: World, asked: Asked): Promise<Answers> {
  const question = { ...asked, resolve };
  const holds = matcher(asked.definition, question);
  const memory = world.moviegoers.filter((one) => holds(one)).map((one) => one.id);
  return { memory: memory.sort(), duckdb: await world.store.list(everyone, question) };
}

export const options: ArbitraryOptions = { values: pools, segments, asOf };

/** Random definitions, on the as-of date of the world, shortly before presales, or long before. */
export const arbitraryAsked: fc.Arbitrary<Asked> = fc.record({
  definition: arbitraryDefinition(fc, options),
  asOf: fc.constantFrom(asOf, asOf - 1, asOf - 400, asOf + 7),
});

/** A sum over many answers that a wrong engine could not also get by answering nothing. */
export function isTelling({ memory }: Answers, world: World): boolean {
  return memory.length > 0 && memory.length < world.moviegoers.length;
}
