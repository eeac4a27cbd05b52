import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import { defineVerb, type OwnScene } from '../../verb/index.ts';
import { findSegment } from './find.ts';
import { copyName, refuseTakenName, SegmentName } from './names.ts';
import { refusePrivateParts } from './private-parts.ts';
import { headOf, SegmentHead } from './record.ts';
import { insertSegment, prepareCounted, savedFacts } from './write.ts';

/** A new segment from a version of another (the latest unless one is named). */
export const duplicate = defineVerb({
  name: 'segments.duplicate',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'segments:write',
  summary: 'Copy a segment.',
  input: z.object({ id: z.string(), version: z.number().int().optional(), name: SegmentName.optional() }),
  output: SegmentHead,
  prepare: async (scene, input) => {
    const { version } = await sourceOf(scene, input);
    return prepareCounted(scene, version.definition);
  },
  async run(scene, input, counted) {
    const { source, version } = await sourceOf(scene, input);
    if (input.name !== undefined) await refuseTakenName(scene, input.name);
    const name = input.name ?? (await copyName(scene, source.name));
    const note = `Copied from “${source.name}”, version ${version.version}`;
    if (source.visibility === 'organisation') await refusePrivateParts(scene, counted.question.definition);
    const segment = await insertSegment(scene, { name, note, visibility: source.visibility, tags: source.tags, counted });
    return { output: headOf(segment), audit: savedFacts(scene, counted, segment) };
  },
});

async function sourceOf(scene: OwnScene, asked: { readonly id: string; readonly version?: number | undefined }) {
  const source = await findSegment(scene, asked.id);
  const version = await scene.ports.metadata.segments.version(source.id, asked.version ?? source.latestVersion);
  if (!version) throw new ServiceError('not_found', 'There is no such version of this segment.', { id: asked.id, version: asked.version });
  return { source, version };
}
