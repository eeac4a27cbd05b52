import type { MetadataStore } from '@marquee/core';
import { z } from 'zod';

const name = 'campaigns.saidTo';
/** How many members one transaction says again. */
const membersAtOnce = 5_000;

const Said = z.object({
  /** The file of the audience that they were said to. */
  file: z.string(),
  /** How far; null once all are. */
  after: z.object({ campaignId: z.string(), moviegoer: z.string() }).nullable(),
  isDone: z.boolean(),
});

interface Parts {
  readonly metadata: MetadataStore;
  /** What tells the audience's file from every other that took its place, or whose place it takes. */
  readonly file: string;
  readonly signal: AbortSignal;
}

/**
 * Says again who was taken into campaigns, and what happened since, once the audience of one machine lies in another file than before: feeds bring back members and
 * their purchases, but not what the product itself made. What the audience knows already changes nothing. Goes on where it was when it is cut off.
 *
 * @returns how many were said
 */
export async function sayMembersAgain({ metadata, file, signal }: Parts): Promise<number> {
  const kept = Said.safeParse(JSON.parse((await metadata.settings.get(name)) ?? 'null'));
  let said = kept.success && kept.data.file === file ? kept.data : { file, after: null, isDone: false };
  let many = 0;
  while (!said.isDone && !signal.aborted) {
    const { after } = said;
    said = await metadata.transaction(async ({ campaigns, settings }) => {
      const { count, last } = await campaigns.sayAgain(after, membersAtOnce);
      many += count;
      const next = { file, after: last, isDone: last === null };
      await settings.set(name, JSON.stringify(next));
      return next;
    });
  }
  return many;
}

/** The same beside other work, until it is stopped. */
export function startSayingAgain(parts: Omit<Parts, 'signal'>, onFailure: (error: unknown) => void): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const running = sayMembersAgain({ ...parts, signal: stopping.signal }).catch(onFailure);
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
