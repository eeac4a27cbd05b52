import { z } from 'zod';
import { defineVerb } from '../../verb/index.ts';
import { findSegment } from './find.ts';
import { usedByLiving } from './used-by.ts';

/** The living segments that refer to this one. */
export const whereUsed = defineVerb({
  name: 'segments.whereUsed',
  kind: 'query',
  scope: 'organisation',
  permission: 'segments:read',
  summary: 'The segments that use this one.',
  input: z.object({ id: z.string() }),
  output: z.object({ segments: z.array(z.object({ id: z.string(), name: z.string() })) }),
  async run(scene, { id }) {
    return { output: { segments: [...(await usedByLiving(scene, await findSegment(scene, id)))] }, audit: null };
  },
});
