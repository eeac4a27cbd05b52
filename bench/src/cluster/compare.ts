import type { AudienceQuestion, AudienceStore } from '@marquee/core';
import type { Day } from '@marquee/dsl';
import { everyone } from '../check.ts';
import type { Question } from '../definitions.ts';
import { timed } from '../statistics.ts';

export type Engine = 'embedded' | 'cluster';
export interface Compared {
  readonly count: Readonly<Record<Engine, readonly number[]>>;
  readonly preview: Readonly<Record<Engine, readonly number[]>>;
}

/**
 * Asks both stores the same questions, in turn, and the other way round in every other round.
 *
 * @throws Error naming the question, when their answers differ
 */
export async function compareEngines(
  stores: Readonly<Record<Engine, AudienceStore>>,
  questions: readonly Question[],
  asOf: Day,
  rounds: number,
): Promise<Compared> {
  const times = {
    count: { embedded: [] as number[], cluster: [] as number[] },
    preview: { embedded: [] as number[], cluster: [] as number[] },
  };
  for (const { name, definition } of questions) {
    const question = { scope: everyone, definition, asOf, resolve: () => undefined };
    const [one, other] = await Promise.all([answerOf(stores.embedded, question), answerOf(stores.cluster, question)]);
    if (one !== other) throw new Error(`"${name}": embedded says ${one}, cluster ${other}. Nothing was timed.`);
  }
  for (let round = 0; round < rounds; round += 1) {
    const order: readonly Engine[] = round % 2 === 0 ? ['embedded', 'cluster'] : ['cluster', 'embedded'];
    for (const { definition } of questions)
      for (const engine of order) {
        const question = { scope: everyone, definition, asOf, resolve: () => undefined };
        times.count[engine].push((await timed(() => stores[engine].count(question))).ms);
        times.preview[engine].push((await timed(() => stores[engine].preview(question))).ms);
      }
  }
  return times;
}

/** Total, every condition and reachable, as one text. */
async function answerOf(store: AudienceStore, question: AudienceQuestion): Promise<string> {
  const { nodes, ...counts } = await store.preview(question);
  const count = await store.count(question);
  return JSON.stringify({ count, ...counts, nodes: [...nodes].sort(([a], [b]) => (a < b ? -1 : 1)) });
}
