import { z } from 'zod';
import { prepare } from '../definitions/index.ts';
import { ServiceError } from '../errors.ts';
import { defineVerb } from '../verb/index.ts';
import { findSegment } from './find.ts';
import { copyName, refuseTakenName, SegmentName } from './names.ts';
import { headOf, SegmentHead } from './record.ts';
import { insertSegment, savedFacts } from './write.ts';

/** A new segment from a version of another (the latest unless one is named). */
export const duplicate = defineVerb({
  name: 'segments.duplicate',
  kind: 'mutation',
  permission: 'segments:write',
  summary: 'Copy a segment.',
  input: z.object({ id: z.string(), version: z.number().int().optional(), name: SegmentName.optional() }),
  output: SegmentHead,
  async run(scene, input) {
    const source = await findSegment(scene, input.id);
    const version = await scene.ports.metadata.segments.version(source.id, input.version ?? source.latestVersion);
    if (!version)
      throw new ServiceError('not_found', 'There is no such version of this segment.', { id: input.id, version: input.version });
    if (input.name !== undefined) await refuseTakenName(scene, source.organisationId, input.name);
    const name = input.name ?? (await copyName(scene, source.organisationId, source.name));
    const prepared = await prepare(scene, version.definition);
    const segment = await insertSegment(
      scene,
      source.organisationId,
      name,
      prepared,
      `Copied from “${source.name}”, version ${version.version}`,
    );
    return { output: headOf(segment), audit: savedFacts(scene, prepared, segment) };
  },
});
