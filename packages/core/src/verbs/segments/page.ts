import { z } from 'zod';
import { readerOf } from '../../definitions/index.ts';
import { GivenText } from '../../given-text.ts';
import { defineVerb } from '../../verb/index.ts';
import { headOf, LastCount, lastCountFor, SegmentHead, Visibility } from './record.ts';
import { sentencesOf } from './sentences.ts';

/**
 * The organisation's segments in the order in which they were made, a page at a time: what changes meanwhile keeps its place, so that nothing
 * comes twice or is left out. What is of a person (pins) or of a chart (history) is in the list.
 */
export const page = defineVerb({
  name: 'segments.page',
  kind: 'query',
  scope: 'organisation',
  permission: 'segments:read',
  summary: 'The organisation’s segments in the order in which they were made, a page at a time.',
  input: z.object({
    archived: z.boolean().default(false),
    /** The `next` of the page before. */
    after: GivenText.pipe(z.string().max(64)).optional(),
    limit: z.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    segments: z.array(
      SegmentHead.extend({
        createdAt: z.string(),
        /** Who changed it last. */
        author: z.string(),
        visibility: Visibility,
        tags: z.array(z.string()),
        /** What it says in plain English, cut where that is long; null where this version of the product cannot read it. */
        sentence: z.string().nullable(),
        lastCount: LastCount,
      }),
    ),
    /** What to ask the next page with; null at the end. */
    next: z.string().nullable(),
  }),
  async run(scene, { archived, after, limit }) {
    const { people, segments: stored } = scene.ports.metadata;
    const query = { archived, limit: limit + 1, ...(after === undefined ? {} : { after }) };
    const found = await stored.page(readerOf(scene.actor), query);
    const segments = found.slice(0, limit);
    const [names, sentences] = await Promise.all([people.names(segments.map(({ changedBy }) => changedBy)), sentencesOf(scene, segments)]);
    const rows = segments.map((segment) => ({
      ...headOf(segment),
      createdAt: segment.createdAt,
      author: names.get(segment.changedBy) ?? segment.changedBy,
      visibility: segment.visibility,
      tags: segment.tags,
      sentence: sentences.get(segment.id) ?? null,
      lastCount: lastCountFor(scene, segment),
    }));
    return { output: { segments: rows, next: found.length > limit ? (segments.at(-1)?.id ?? null) : null }, audit: null };
  },
});
