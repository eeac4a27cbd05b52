import type { AudienceQuestion } from '@marquee/core';
import type { Day, Definition, Moviegoer } from '@marquee/dsl';
import { type ArbitraryOptions, arbitraryDefinition } from '@marquee/dsl/testing';
import fc from 'fast-check';
import { asOf } from '../support/asking.ts';
import { campaigns, pools, randomWorld } from '../support/random-world.ts';
import { everyone } from '../support/scopes.ts';
import { type Engine, type OpenEngine, openMemory } from './engine.ts';
import { lookalikes, resolve, segments } from './segments.ts';

/** The same moviegoers as plain objects and in engines. */
export interface World {
  readonly moviegoers: readonly Moviegoer[];
  readonly memory: Engine;
  readonly engines: readonly Engine[];
  close(): Promise<void>;
}
/** One question to put to all of them. */
export interface Asked {
  readonly definition: Definition;
  readonly asOf: Day;
}

/** A seeded world of some hundred moviegoers, loaded into each engine. */
export async function openWorld(seed: number, open: readonly OpenEngine[], size = 300): Promise<World> {
  const moviegoers = randomWorld(seed, size, asOf);
  const engines: Engine[] = [];
  for (const one of open) engines.push(await one(moviegoers));
  return {
    moviegoers,
    memory: await openMemory(moviegoers),
    engines,
    async close() {
      for (const engine of engines) await engine.close();
    },
  };
}

/** The ids that each engine finds, by its name; memory first. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** What every engine answers to each question: of each engine, one request for all of them where it can. */
export async function answers(world: World, asked: readonly Asked[]): Promise<readonly Answers[]> {
  const questions = asked.map((one): AudienceQuestion => ({ ...one, resolve, scope: everyone }));
  const found = new Map<string, readonly (readonly string[])[]>();
  for (const engine of [world.memory, ...world.engines]) found.set(engine.name, await engine.find(questions));
  return questions.map((_, i) => Object.fromEntries([...found].map(([name, lists]) => [name, lists[i] ?? ['no answer']])));
}

/** Whether every engine found whom memory finds. */
export function agree({ memory, ...engines }: Answers): boolean {
  return Object.values(engines).every((found) => found.join() === memory?.join());
}

export const options: ArbitraryOptions = { values: pools, segments, campaigns, lookalikes, asOf };

/** Random definitions, on the as-of date of the world, shortly before presales, or long before. */
export const arbitraryAsked: fc.Arbitrary<Asked> = fc.record({
  definition: arbitraryDefinition(fc, options),
  asOf: fc.constantFrom(asOf, asOf - 1, asOf - 400, asOf + 7),
});

/** An answer that a wrong engine could not also get by answering nothing, or everyone. */
export function isTelling({ memory }: Answers, world: World): boolean {
  return memory !== undefined && memory.length > 0 && memory.length < world.moviegoers.length;
}
