import { z } from 'zod';
import { defineVerb } from '../../verb/index.ts';
import { refuseTakenName, SegmentName } from './names.ts';
import { refusePrivateParts } from './private-parts.ts';
import { headOf, SegmentHead, Visibility } from './record.ts';
import { insertSegment, prepareCounted, savedFacts } from './write.ts';

/** Saves a definition under a name, as version 1. */
export const create = defineVerb({
  name: 'segments.create',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'segments:write',
  summary: 'Save a definition as a new segment.',
  input: z.object({
    name: SegmentName,
    definition: z.unknown(),
    note: z.string().max(500).default(''),
    visibility: Visibility.default('organisation'),
  }),
  output: SegmentHead,
  prepare: async (scene, input) => {
    await refuseTakenName(scene, input.name);
    return prepareCounted(scene, input.definition);
  },
  async run(scene, input, counted) {
    await refuseTakenName(scene, input.name);
    const { name, note, visibility } = input;
    if (visibility === 'organisation') await refusePrivateParts(scene, counted.question.definition);
    const segment = await insertSegment(scene, { name, note, visibility, counted });
    return { output: headOf(segment), audit: savedFacts(scene, counted, segment) };
  },
});
