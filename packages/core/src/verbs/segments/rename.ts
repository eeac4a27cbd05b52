import { z } from 'zod';
import { defineVerb } from '../../verb/index.ts';
import { findSegment, refuseStale } from './find.ts';
import { refuseTakenName, SegmentName } from './names.ts';
import { changed, headOf, SegmentHead } from './record.ts';

export const rename = defineVerb({
  name: 'segments.rename',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'segments:write',
  summary: 'Give a segment another name.',
  input: z.object({ id: z.string(), name: SegmentName, basedOnRevision: z.number().int().optional() }),
  output: SegmentHead,
  async run(scene, { id, name, basedOnRevision }) {
    const segment = await findSegment(scene, id);
    if (basedOnRevision !== undefined) await refuseStale(scene, segment, basedOnRevision);
    if (!segment.archived) await refuseTakenName(scene, name, id);
    const next = changed(scene, segment, { name });
    await scene.ports.metadata.segments.update(next, segment.revision);
    return { output: headOf(next), audit: { subject: id, changedFrom: { name: segment.name }, changedTo: { name } } };
  },
});
