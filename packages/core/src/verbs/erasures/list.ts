import { z } from 'zod';
import { GivenText } from '../../given-text.ts';
import { defineVerb } from '../../verb/index.ts';

/** Who was erased, by their marks alone, the last first: what a request is answered by when the receipt is lost. */
export const list = defineVerb({
  name: 'moviegoers.erasures',
  kind: 'query',
  scope: 'platform',
  permission: 'moviegoers:erase',
  summary: 'The erasures, the last first, by their marks.',
  input: z.object({
    exhibitor: GivenText.optional(),
    /** The `next` of the page before. */
    after: z.object({ at: z.iso.datetime(), mark: z.string().max(64) }).optional(),
    limit: z.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    erasures: z.array(z.object({ mark: z.string(), exhibitor: z.string(), at: z.string() })),
    /** What to ask the next page with; null at the end. */
    next: z.object({ at: z.string(), mark: z.string() }).nullable(),
  }),
  async run({ ports }, { limit, exhibitor, after }) {
    const query = { ...(exhibitor === undefined ? {} : { exhibitor }), ...(after === undefined ? {} : { after }) };
    const found = await ports.metadata.erasures.page({ ...query, limit: limit + 1 });
    const erasures = found.slice(0, limit);
    const last = found.length > limit ? erasures.at(-1) : undefined;
    return { output: { erasures, next: last ? { at: last.at, mark: last.mark } : null }, audit: null };
  },
});
