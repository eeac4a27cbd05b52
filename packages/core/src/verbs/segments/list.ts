import { z } from 'zod';
import { defineVerb } from '../../verb/index.ts';
import { headOf, LastCount, lastCountFor, SegmentHead } from './record.ts';
import { sentencesOf } from './sentences.ts';

/** The organisation's segments, newest change first. */
export const list = defineVerb({
  name: 'segments.list',
  kind: 'query',
  scope: 'organisation',
  permission: 'segments:read',
  summary: 'The organisation’s segments.',
  input: z.object({ archived: z.boolean().default(false) }),
  output: z.object({
    segments: z.array(
      SegmentHead.extend({
        /** Who changed it last. */
        author: z.string(),
        createdAt: z.string(),
        /** What it says in plain English, cut where that is long; null where this version of the product cannot read it. */
        sentence: z.string().nullable(),
        lastCount: LastCount,
        usedBy: z.object({ count: z.number().int(), names: z.array(z.string()), ids: z.array(z.string()) }),
      }),
    ),
  }),
  async run(scene, input) {
    const { people, segments: stored } = scene.ports.metadata;
    const organisation = scene.actor.organisation;
    const segments = await stored.list(organisation.id, input);
    const names = await people.names(segments.map(({ changedBy }) => changedBy));
    const ids = segments.map(({ id }) => id);
    const uses = await stored.usedBy(organisation.id, ids);
    const sentences = await sentencesOf(scene, segments);
    const rows = segments.map((segment) => {
      const users = uses.filter(({ refersTo }) => refersTo === segment.id);
      return {
        ...headOf(segment),
        author: names.get(segment.changedBy) ?? segment.changedBy,
        createdAt: segment.createdAt,
        sentence: sentences.get(segment.id) ?? null,
        lastCount: lastCountFor(scene, segment),
        usedBy: { count: users.length, names: users.map(({ name }) => name), ids: users.map(({ id }) => id) },
      };
    });
    return { output: { segments: rows }, audit: null };
  },
});
