import { z } from 'zod';
import { GivenText } from '../../given-text.ts';
import { type DeadLetterReason, deadLetterReasons, deadLetterTitles } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';

/** What is refused, by reason, the most frequent first: how many rows, of which exhibitors, and what is wrong with them. */
export const reasons = defineVerb({
  name: 'deadLetters.reasons',
  kind: 'query',
  scope: 'platform',
  permission: 'dead-letters:read',
  summary: 'How many rows are refused for what, from which exhibitors.',
  input: z.object({ exhibitor: GivenText.optional() }),
  output: z.object({
    total: z.number().int(),
    reasons: z.array(
      z.object({
        reason: z.string(),
        title: z.string(),
        says: z.string(),
        count: z.number().int(),
        exhibitors: z.array(z.string()),
        last: z.string(),
      }),
    ),
  }),
  async run({ ports }, { exhibitor }) {
    const groups = (await ports.metadata.deadLetters.summary()).filter((group) => exhibitor === undefined || group.exhibitor === exhibitor);
    const found = new Map<string, { count: number; last: string; readonly exhibitors: Set<string> }>();
    for (const group of groups) {
      const one = found.get(group.reason) ?? { count: 0, last: '', exhibitors: new Set() };
      one.count += group.count;
      if (group.last > one.last) one.last = group.last;
      if (group.exhibitor !== '') one.exhibitors.add(group.exhibitor);
      found.set(group.reason, one);
    }
    const sorted = [...found].sort(([a, { count: ofA }], [b, { count: ofB }]) => ofB - ofA || (a < b ? -1 : 1));
    return {
      output: {
        total: groups.reduce((sum, { count }) => sum + count, 0),
        reasons: sorted.map(([reason, { count, last, exhibitors }]) => ({
          reason,
          ...wordsOf(reason),
          count,
          last,
          exhibitors: [...exhibitors],
        })),
      },
      audit: null,
    };
  },
});

function wordsOf(reason: string): { readonly title: string; readonly says: string } {
  if (isKnown(reason)) return { title: deadLetterTitles[reason], says: deadLetterReasons[reason] };
  return { title: reason, says: 'A reason of another version of Marquee.' };
}

function isKnown(reason: string): reason is DeadLetterReason {
  return Object.hasOwn(deadLetterReasons, reason);
}
