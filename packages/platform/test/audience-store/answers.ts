import { type AudienceStore, lists, questions, type Recorded } from '@marquee/core';
import { joined } from '../support/joined.ts';

/** What a store answers, a list as a whole, without what is the engine's own. The names and inputs of questions belong together by `casesIn`. */
export async function answerOf(store: AudienceStore, name: string, input: unknown): Promise<unknown> {
  const ask = (store as unknown as Readonly<Record<string, (input: unknown) => Promise<unknown> | AsyncIterable<readonly unknown[]>>>)[
    name
  ];
  if (!ask) throw new TypeError(`The store has no question ${name}.`);
  const answer = ask(input);
  return comparable(Symbol.asyncIterator in answer ? await joined(answer) : await answer);
}

/** The plain answer to the same. */
export function plainAnswerOf(recorded: Recorded, name: string, input: unknown): unknown {
  const answer = ({ ...questions, ...lists } as unknown as Readonly<Record<string, (recorded: Recorded, input: unknown) => unknown>>)[name];
  if (!answer) throw new TypeError(`The registry has no question ${name}.`);
  return comparable(answer(recorded, input));
}

/** Without the version of the data, which every engine counts in its own way, and without the order of visits and properties, which none promises. */
function comparable(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(comparable);
  if (typeof answer !== 'object' || answer === null) return answer;
  if ('dataVersion' in answer) return { ...answer, dataVersion: undefined };
  return 'visits' in answer && Array.isArray(answer.visits) ? { ...answer, visits: answer.visits.map(text).sort() } : answer;
}

function text(visit: object): string {
  return JSON.stringify(Object.entries(visit).sort(([a], [b]) => (a < b ? -1 : 1)));
}
