import { type AudienceQuestion, type AudienceScope, type AudienceStore, scopeOf } from '@marquee/core';
import { type Day, matcher } from '@marquee/dsl';
import type { Question } from './definitions.ts';

export const everyone: AudienceScope = scopeOf({ kind: 'operator' });

/** What was compared before anything was timed. */
export interface Checked {
  readonly questions: number;
  readonly moviegoers: number;
  readonly how: string;
}

const asQuestion = ({ definition }: Question, asOf: Day, scope: AudienceScope): AudienceQuestion => ({
  scope,
  definition,
  asOf,
  resolve: () => undefined,
});

/**
 * Asserts that every question's preview says what the memory evaluator finds by going through the moviegoers one by one: everybody up to
 * `most`, beyond it those of one exhibitor, and then also that preview and count agree over everybody.
 *
 * @throws Error naming the question, when two answers differ
 */
export async function assertEqualAnswers(store: AudienceStore, questions: readonly Question[], asOf: Day, most: number): Promise<Checked> {
  const { moviegoers } = await store.status();
  const whole = moviegoers <= most;
  const scope = whole ? everyone : await smallestExhibitor(store);
  const found = questions.map(() => 0);
  const holds = questions.map((question) => matcher(question.definition, asQuestion(question, asOf, scope)));
  let scanned = 0;
  for await (const batch of store.scan({ scope })) {
    scanned += batch.length;
    for (const [i, one] of holds.entries()) found[i] = (found[i] ?? 0) + batch.filter(one).length;
  }
  for (const [i, question] of questions.entries()) {
    const preview = await store.preview(asQuestion(question, asOf, scope));
    same(question, 'memory', found[i] ?? 0, 'preview', preview.total);
    if (whole) continue;
    const over = await store.preview(asQuestion(question, asOf, everyone));
    same(question, 'count', await store.count(asQuestion(question, asOf, everyone)), 'preview', over.total);
  }
  const how = whole
    ? 'the memory evaluator over everybody'
    : 'the memory evaluator over the smallest exhibitor, and count() over everybody';
  return { questions: questions.length, moviegoers: scanned, how };
}

async function smallestExhibitor(store: AudienceStore): Promise<AudienceScope> {
  const smallest = (await store.values({ scope: everyone, field: 'exhibitor', upTo: 0 })).at(-1);
  const exhibitors = smallest ? [smallest.value] : [];
  const organisation = { id: 'bench', name: 'Bench', kind: 'exhibitor', exhibitors, apart: exhibitors } as const;
  return scopeOf({ kind: 'person', personId: 'bench', name: 'Bench', role: 'analyst', organisation });
}

function same(question: Question, one: string, first: number, other: string, second: number): void {
  if (first !== second) throw new Error(`"${question.name}": ${one} finds ${first} moviegoers, ${other} ${second}. Nothing was timed.`);
}
