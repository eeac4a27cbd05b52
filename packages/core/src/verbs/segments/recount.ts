import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import { defineVerb, type OwnScene } from '../../verb/index.ts';
import { findSegment } from './find.ts';
import { LastCount, lastCountFor } from './record.ts';
import { prepareCounted, recordCount, savedFacts } from './write.ts';

/** Counts the latest version of a segment with the data there is now: told, and counted against the budget, as every count is. */
export const recount = defineVerb({
  name: 'segments.recount',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'segments:write',
  summary: 'Count a segment again, with the data there is now.',
  input: z.object({ id: z.string() }),
  output: z.object({ lastCount: LastCount }),
  prepare: async (scene, { id }) => {
    const { segment, version } = await latestOf(scene, id);
    return { version: segment.latestVersion, counted: await prepareCounted(scene, version.definition, id) };
  },
  async run(scene, { id }, { version, counted }) {
    const segment = await findSegment(scene, id);
    // Whoever saved meanwhile has counted too.
    if (segment.latestVersion !== version || counted.lastCount === null)
      return { output: { lastCount: lastCountFor(scene, segment) }, audit: { subject: id } };
    const next = { ...segment, lastCount: counted.lastCount };
    await scene.ports.metadata.segments.update(next, segment.revision);
    // What was counted before histories were kept is their first day.
    await recordCount(scene, segment);
    await recordCount(scene, next);
    return { output: { lastCount: lastCountFor(scene, next) }, audit: savedFacts(scene, counted, next) };
  },
});

async function latestOf(scene: OwnScene, id: string) {
  const segment = await findSegment(scene, id);
  if (segment.archived) throw new ServiceError('conflict', 'This segment is archived. Restore it before it is counted again.');
  const version = await scene.ports.metadata.segments.version(id, segment.latestVersion);
  if (!version) throw new ServiceError('not_found', 'There is no such version of this segment.', { id });
  return { segment, version };
}
