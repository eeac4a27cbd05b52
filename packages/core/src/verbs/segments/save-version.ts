import { z } from 'zod';
import { prepare } from '../../definitions/index.ts';
import { ServiceError } from '../../errors.ts';
import type { Segment } from '../../records/index.ts';
import { defineVerb, type OwnScene } from '../../verb/index.ts';
import { findSegment, refuseStale } from './find.ts';
import { refusePrivateParts } from './private-parts.ts';
import { changed, headOf, SegmentHead } from './record.ts';
import { refuseBreakingUsers } from './users-hold.ts';
import { prepareCounted, recordCount, savedFacts, versionOf } from './write.ts';

/** Saves the next version, unless someone else saved meanwhile. */
export const saveVersion = defineVerb({
  name: 'segments.saveVersion',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'segments:write',
  summary: 'Save a new version of a segment, based on the revision that was opened.',
  input: z.object({ id: z.string(), basedOnRevision: z.number().int(), definition: z.unknown(), note: z.string().max(500).default('') }),
  output: SegmentHead,
  prepare: async (scene, input) => {
    await segmentToChange(scene, input);
    return prepareCounted(scene, input.definition, input.id);
  },
  async run(scene, input, counted) {
    const segment = await segmentToChange(scene, input);
    // Another segment may refer to this one since it was counted.
    const { question } = await prepare(scene, input.definition, undefined, segment.id);
    if (segment.visibility === 'organisation') await refusePrivateParts(scene, question.definition);
    await refuseBreakingUsers(scene, segment, question.definition);
    const next = changed(scene, segment, { latestVersion: segment.latestVersion + 1, lastCount: counted.lastCount });
    await scene.ports.metadata.segments.update(next, segment.revision);
    await scene.ports.metadata.segments.insertVersion(versionOf(scene, segment.id, next.latestVersion, question.definition, input.note));
    await recordCount(scene, next);
    return { output: headOf(next), audit: savedFacts(scene, counted, next) };
  },
});

async function segmentToChange(
  scene: OwnScene,
  { id, basedOnRevision }: { readonly id: string; readonly basedOnRevision: number },
): Promise<Segment> {
  const segment = await findSegment(scene, id);
  if (segment.archived) throw new ServiceError('conflict', 'This segment is archived. Restore it before saving a new version.');
  await refuseStale(scene, segment, basedOnRevision);
  return segment;
}
