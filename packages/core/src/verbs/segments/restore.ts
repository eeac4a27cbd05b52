import { z } from 'zod';
import { defineVerb } from '../../verb/index.ts';
import { findSegment } from './find.ts';
import { refuseTakenName } from './names.ts';
import { changed, headOf, SegmentHead } from './record.ts';

export const restore = defineVerb({
  name: 'segments.restore',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'segments:write',
  summary: 'Bring an archived segment back.',
  input: z.object({ id: z.string() }),
  output: SegmentHead,
  async run(scene, { id }) {
    const segment = await findSegment(scene, id);
    if (!segment.archived) return { output: headOf(segment), audit: { subject: id } };
    await refuseTakenName(scene, segment.name, id);
    const next = changed(scene, segment, { archived: false });
    await scene.ports.metadata.segments.update(next, segment.revision);
    return { output: headOf(next), audit: { subject: id } };
  },
});
