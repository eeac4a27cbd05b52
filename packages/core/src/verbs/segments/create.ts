import { z } from 'zod';
import { defineVerb } from '../../verb/index.ts';
import { refuseTakenName, SegmentName } from './names.ts';
import { headOf, SegmentHead } from './record.ts';
import { insertSegment, prepareCounted, savedFacts } from './write.ts';

/** Saves a definition under a name, as version 1. */
export const create = defineVerb({
  name: 'segments.create',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'segments:write',
  summary: 'Save a definition as a new segment.',
  input: z.object({ name: SegmentName, definition: z.unknown(), note: z.string().max(500).default('') }),
  output: SegmentHead,
  prepare: async (scene, input) => {
    await refuseTakenName(scene, scene.actor.organisation.id, input.name);
    return prepareCounted(scene, input.definition);
  },
  async run(scene, input, counted) {
    const organisation = scene.actor.organisation;
    await refuseTakenName(scene, organisation.id, input.name);
    const segment = await insertSegment(scene, organisation.id, { name: input.name, note: input.note, counted });
    return { output: headOf(segment), audit: savedFacts(scene, counted, segment) };
  },
});
