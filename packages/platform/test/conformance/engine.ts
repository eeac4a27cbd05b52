import { type AudienceQuestion, lists, questions } from '@marquee/core';
import type { Moviegoer } from '@marquee/dsl';
import { openDuckdbHarness } from '../audience-store/duckdb-harness.ts';
import { asOf } from '../support/asking.ts';
import { joined } from '../support/joined.ts';

/** One evaluator of the language, holding a world. */
export interface Engine {
  readonly name: string;
  /** The ids that each question finds, sorted. */
  find(questions: readonly AudienceQuestion[]): Promise<readonly (readonly string[])[]>;
  count(question: AudienceQuestion): Promise<number>;
  close(): Promise<void>;
}
export type OpenEngine = (moviegoers: readonly Moviegoer[]) => Promise<Engine>;

/** The plain answers that every engine is held to. */
export async function openMemory(moviegoers: readonly Moviegoer[]): Promise<Engine> {
  const recorded = { moviegoers, today: asOf };
  return {
    name: 'memory',
    find: async (asked) => asked.map((question) => lists.list(recorded, question)),
    count: async (question) => questions.count(recorded, question),
    close: async () => {},
  };
}

export async function openDuckdb(moviegoers: readonly Moviegoer[]): Promise<Engine> {
  const { store, load, close } = await openDuckdbHarness();
  await load(moviegoers);
  return {
    name: 'duckdb',
    async find(asked) {
      const found: (readonly string[])[] = [];
      for (const question of asked) found.push(await joined(store.list(question)));
      return found;
    },
    count: (question) => store.count(question),
    close,
  };
}
