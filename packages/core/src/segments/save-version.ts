import { z } from 'zod';
import { prepare } from '../definitions/index.ts';
import { ServiceError } from '../errors.ts';
import { defineVerb } from '../verb/index.ts';
import { findSegment, refuseStale } from './find.ts';
import { changed, headOf, SegmentHead } from './record.ts';
import { countFor, savedFacts, versionOf } from './write.ts';

/** Saves the next version, unless someone else saved meanwhile. */
export const saveVersion = defineVerb({
  name: 'segments.saveVersion',
  kind: 'mutation',
  permission: 'segments:write',
  summary: 'Save a new version of a segment, based on the revision that was opened.',
  input: z.object({ id: z.string(), basedOnRevision: z.number().int(), definition: z.unknown(), note: z.string().max(500).default('') }),
  output: SegmentHead,
  async run(scene, input) {
    const segment = await findSegment(scene, input.id);
    if (segment.archived) throw new ServiceError('conflict', 'This segment is archived. Restore it before saving a new version.');
    await refuseStale(scene, segment, input.basedOnRevision);
    const prepared = await prepare(scene, input.definition, undefined, segment.id);
    const next = changed(scene, segment, { latestVersion: segment.latestVersion + 1, lastCount: await countFor(scene, prepared) });
    await scene.ports.metadata.segments.update(next, segment.revision);
    await scene.ports.metadata.segments.insertVersion(
      versionOf(scene, segment.id, next.latestVersion, prepared.question.definition, input.note),
    );
    return { output: headOf(next), audit: savedFacts(scene, prepared, next) };
  },
});
