import { parse } from '@marquee/dsl';
import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import { defineVerb } from '../../verb/index.ts';
import { findSegment } from './find.ts';
import { refuseTakenName } from './names.ts';
import { refusePrivateParts } from './private-parts.ts';
import { changed, headOf, SegmentHead, Visibility } from './record.ts';
import { usedByLiving } from './used-by.ts';

/** Shares a segment with the organisation, or keeps it for whoever made it, which they alone may. */
export const setVisibility = defineVerb({
  name: 'segments.setVisibility',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'segments:write',
  summary: 'Share a segment with the organisation, or keep it private to whoever made it.',
  input: z.object({ id: z.string(), visibility: Visibility }),
  output: SegmentHead,
  async run(scene, { id, visibility }) {
    const { segments } = scene.ports.metadata;
    const segment = await findSegment(scene, id);
    if (segment.visibility === visibility) return { output: headOf(segment), audit: { subject: id } };
    if (segment.createdBy !== scene.actor.personId)
      throw new ServiceError(
        'forbidden',
        'A segment can be private to whoever made it, and you did not make this one. Duplicate it first.',
      );
    if (visibility === 'private') {
      const [user] = await usedByLiving(scene, segment, 'organisation');
      if (user) throw new ServiceError('conflict', `“${user.name}” is shared and uses this segment. Take it out of there first.`, { user });
    } else {
      if (!segment.archived) await refuseTakenName(scene, segment.name, id);
      const latest = await segments.version(id, segment.latestVersion);
      const parsed = parse(latest?.definition);
      if (parsed.ok) await refusePrivateParts(scene, parsed.definition);
    }
    const next = changed(scene, segment, { visibility });
    await segments.update(next, segment.revision);
    const audit = { subject: id, changedFrom: { visibility: segment.visibility }, changedTo: { visibility } };
    return { output: headOf(next), audit };
  },
});
