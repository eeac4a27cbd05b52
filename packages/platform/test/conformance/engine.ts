import type { AudienceQuestion } from '@marquee/core';
import { type Moviegoer, matcher } from '@marquee/dsl';
import { openDuckdbHarness } from '../audience-store/duckdb-harness.ts';
import { everyone } from '../support/scopes.ts';

/** One evaluator of the language, holding a world. */
export interface Engine {
  readonly name: string;
  /** The ids that each question finds, sorted. */
  find(questions: readonly AudienceQuestion[]): Promise<readonly (readonly string[])[]>;
  count(question: AudienceQuestion): Promise<number>;
  close(): Promise<void>;
}
export type OpenEngine = (moviegoers: readonly Moviegoer[]) => Promise<Engine>;

/** The oracle. */
export async function openMemory(moviegoers: readonly Moviegoer[]): Promise<Engine> {
  const found = (question: AudienceQuestion) => {
    const holds = matcher(question.definition, question);
    return moviegoers.flatMap((one) => (holds(one) ? [one.id] : [])).sort();
  };
  return {
    name: 'memory',
    find: async (questions) => questions.map(found),
    count: async (question) => found(question).length,
    close: async () => {},
  };
}

export async function openDuckdb(moviegoers: readonly Moviegoer[]): Promise<Engine> {
  const { store, load, close } = await openDuckdbHarness();
  await load(moviegoers);
  return {
    name: 'duckdb',
    async find(questions) {
      const found: (readonly string[])[] = [];
      for (const question of questions) found.push(await store.list(everyone, question));
      return found;
    },
    count: (question) => store.count(everyone, question),
    close,
  };
}
