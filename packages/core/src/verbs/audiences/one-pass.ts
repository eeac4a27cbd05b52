import { matcher } from '@marquee/dsl';
import type { AudienceQuestion, ListQuestion } from '../../questions/index.ts';
import type { Scene } from '../../verb/index.ts';

export interface Found {
  readonly size: number;
  /** Sorted; empty unless asked for. */
  readonly ids: readonly string[];
}

/**
 * Answers questions by the language's own meaning, all in one pass over everyone in scope: whoever comes is asked about by each of them. Holds
 * one batch of moviegoers, and the ids that are asked for.
 */
export async function inOnePass(
  { ports, scope, signal, onProgress }: Scene,
  questions: readonly AudienceQuestion[],
  withIds: boolean,
): Promise<readonly Found[]> {
  const asked = questions.map((question) => ({ matches: matcher(question.definition, question), size: 0, ids: [] as string[] }));
  const { moviegoers: total } = await ports.audience.status();
  let done = 0;
  for await (const batch of ports.audience.scan({ scope }, signal)) {
    for (const moviegoer of batch)
      for (const one of asked) {
        if (!one.matches(moviegoer)) continue;
        one.size += 1;
        if (withIds) one.ids.push(moviegoer.id);
      }
    done += batch.length;
    onProgress?.({ done, total });
  }
  return asked;
}

/** Lists the ids of an audience by the language's own meaning, sorted, in one pass over everybody in scope. Holds one batch of moviegoers. */
export async function* idsByMeaning({ ports, signal }: Scene, question: ListQuestion): AsyncGenerator<readonly string[]> {
  const matches = matcher(question.definition, question);
  const { scope, after } = question;
  for await (const batch of ports.audience.scan({ scope, ...(after === undefined ? {} : { after }) }, signal))
    yield batch.filter(matches).map(({ id }) => id);
}
