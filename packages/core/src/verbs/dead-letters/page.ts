import { z } from 'zod';
import { GivenText } from '../../given-text.ts';
import { DeadLetter, isOfRow } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';

/** Refused rows in the order of their ids, a page at a time: however many there are, a page costs the same. */
export const page = defineVerb({
  name: 'deadLetters.page',
  kind: 'query',
  scope: 'platform',
  permission: 'dead-letters:read',
  summary: 'A page of what was refused.',
  input: z.object({
    reason: z.string().min(1).optional(),
    exhibitor: GivenText.optional(),
    feed: DeadLetter.shape.feed.optional(),
    /** Refused from an instant on, and before one. */
    since: z.iso.datetime().optional(),
    before: z.iso.datetime().optional(),
    /** The `next` of the page before. */
    after: z.string().max(191).default(''),
    limit: z.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    letters: z.array(DeadLetter.extend({ replayable: z.boolean() })),
    /** What to ask the next page with; null at the end. */
    next: z.string().nullable(),
  }),
  async run({ ports }, { reason, exhibitor, feed, since, before, after, limit }) {
    const query = {
      ...(reason === undefined ? {} : { reason }),
      ...(exhibitor === undefined ? {} : { exhibitor }),
      ...(feed === undefined ? {} : { feed }),
      ...(since === undefined ? {} : { since }),
      ...(before === undefined ? {} : { before }),
    };
    const found = await ports.metadata.deadLetters.page({ ...query, after, limit: limit + 1 });
    const letters = found.slice(0, limit);
    const next = found.length > limit ? (letters.at(-1)?.id ?? null) : null;
    return { output: { letters: letters.map((letter) => ({ ...letter, replayable: isOfRow(letter) })), next }, audit: null };
  },
});
