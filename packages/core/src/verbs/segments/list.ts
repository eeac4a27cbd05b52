import { isoOfDay } from '@marquee/dsl';
import { z } from 'zod';
import { readerOf } from '../../definitions/index.ts';
import { Figure } from '../../privacy/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { countFor, headOf, LastCount, lastCountFor, SegmentHead, Visibility } from './record.ts';
import { sentencesOf } from './sentences.ts';

/** How far back the history of the list goes. */
const historyDays = 90;

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
        visibility: Visibility,
        /** Whoever asks made it. */
        own: z.boolean(),
        tags: z.array(z.string()),
        /** By whoever asks. */
        pinned: z.boolean(),
        /** What it says in plain English, cut where that is long; null where this version of the product cannot read it. */
        sentence: z.string().nullable(),
        lastCount: LastCount,
        /** What it counted as of the last days on which it was, by day. */
        history: z.array(z.object({ asOf: z.string(), count: Figure })),
        usedBy: z.object({ count: z.number().int(), names: z.array(z.string()), ids: z.array(z.string()) }),
      }),
    ),
  }),
  async run(scene, input) {
    const { people, segments: stored } = scene.ports.metadata;
    const reader = readerOf(scene.actor);
    const segments = await stored.list(reader, input);
    const pinned = new Set((await stored.pinned(reader)).map(({ id }) => id));
    const names = await people.names(segments.map(({ changedBy }) => changedBy));
    const ids = segments.map(({ id }) => id);
    const uses = await stored.usedBy(reader, ids);
    const sentences = await sentencesOf(scene, segments);
    const counts = await stored.counts(ids, isoOfDay(Math.floor(scene.ports.clock.now() / 86_400_000) - historyDays));
    const rows = segments.map((segment) => {
      const users = uses.filter(({ refersTo }) => refersTo === segment.id);
      return {
        ...headOf(segment),
        author: names.get(segment.changedBy) ?? segment.changedBy,
        createdAt: segment.createdAt,
        visibility: segment.visibility,
        own: segment.createdBy === scene.actor.personId,
        tags: segment.tags,
        pinned: pinned.has(segment.id),
        sentence: sentences.get(segment.id) ?? null,
        lastCount: lastCountFor(scene, segment),
        history: counts
          .filter(({ segmentId }) => segmentId === segment.id)
          .flatMap((kept) => {
            const count = countFor(scene, kept);
            return count === null ? [] : [{ asOf: kept.asOf, count }];
          }),
        usedBy: { count: users.length, names: users.map(({ name }) => name), ids: users.map(({ id }) => id) },
      };
    });
    return { output: { segments: rows }, audit: null };
  },
});
