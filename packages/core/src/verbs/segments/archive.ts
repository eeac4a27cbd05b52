import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import { defineVerb } from '../../verb/index.ts';
import { findSegment } from './find.ts';
import { changed, headOf, SegmentHead } from './record.ts';
import { usedByLiving } from './used-by.ts';

/** Takes a segment off the list; refused while another segment uses it. */
export const archive = defineVerb({
  name: 'segments.archive',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'segments:write',
  summary: 'Archive a segment that nothing uses.',
  input: z.object({ id: z.string() }),
  output: SegmentHead,
  async run(scene, { id }) {
    const segment = await findSegment(scene, id);
    const usedBy = await usedByLiving(scene, segment);
    if (usedBy.length > 0) {
      const names = usedBy.map(({ name }) => `“${name}”`).join(', ');
      throw new ServiceError('conflict', `This segment is used by ${names}. Take it out of there first.`, { usedBy });
    }
    if (segment.archived) return { output: headOf(segment), audit: { subject: id } };
    const next = changed(scene, segment, { archived: true });
    await scene.ports.metadata.segments.update(next, segment.revision);
    return { output: headOf(next), audit: { subject: id } };
  },
});
