import { z } from 'zod';
import { organisationOf } from '../access/index.ts';
import { defineVerb } from '../verb/index.ts';
import { headOf, LastCount, lastCountFor, SegmentHead } from './record.ts';
import { usedByLiving } from './used-by.ts';

/** The organisation's segments, newest change first. */
export const list = defineVerb({
  name: 'segments.list',
  kind: 'query',
  permission: 'segments:read',
  summary: 'The organisation’s segments.',
  input: z.object({ archived: z.boolean().default(false) }),
  output: z.object({
    segments: z.array(
      SegmentHead.extend({
        /** Who changed it last. */
        author: z.string(),
        createdAt: z.string(),
        lastCount: LastCount,
        usedBy: z.object({ count: z.number().int(), names: z.array(z.string()) }),
      }),
    ),
  }),
  async run(scene, input) {
    const segments = await scene.ports.metadata.segments.list(organisationOf(scene.actor).id, input);
    const people = new Map((await scene.ports.metadata.people.list()).map(({ id, name }) => [id, name]));
    const rows = [];
    for (const segment of segments) {
      const users = await usedByLiving(scene, segment);
      rows.push({
        ...headOf(segment),
        author: people.get(segment.changedBy) ?? segment.changedBy,
        createdAt: segment.createdAt,
        lastCount: lastCountFor(scene, segment),
        usedBy: { count: users.length, names: users.map(({ name }) => name) },
      });
    }
    return { output: { segments: rows }, audit: null };
  },
});
