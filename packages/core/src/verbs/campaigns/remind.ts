import { z } from 'zod';
import { isOpen } from '../../campaigns/index.ts';
import { ServiceError } from '../../errors.ts';
import { defineVerb } from '../../verb/index.ts';
import { findOwn, note } from './find.ts';
import { partWithKey } from './view.ts';

const dayMs = 86_400_000;

/** Reminds an exhibitor that has not decided: its campaign is new to its approvers again. Once a day. */
export const remind = defineVerb({
  name: 'campaigns.remind',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'campaigns:write',
  summary: 'Remind an exhibitor that has not decided yet, at most once a day.',
  input: z.object({ id: z.string(), part: z.string() }),
  output: z.object({}),
  async run(scene, { id, part: key }) {
    const found = await findOwn(scene, id);
    const part = await partWithKey(scene, found, key);
    if (!part) throw new ServiceError('not_found', 'This campaign does not ask such an exhibitor.', { part: key });
    if (found.campaign.state !== 'submitted' || !isOpen(part.state) || part.state === 'changes_asked')
      throw new ServiceError('conflict', 'There is nothing to remind of: it waits for no decision of this exhibitor.', {
        state: part.state,
      });
    const { campaigns } = scene.ports.metadata;
    const now = scene.ports.clock.now();
    const isRecent = (await campaigns.notes(id)).some(
      ({ kind, exhibitor, at }) => kind === 'reminded' && exhibitor === part.exhibitor && Date.parse(at) > now - dayMs,
    );
    if (isRecent)
      throw new ServiceError('conflict', 'It was reminded within the last day. Remind it again tomorrow, or write to it below.', {});
    await note(scene, id, { exhibitor: part.exhibitor, kind: 'reminded' });
    await campaigns.touch(id, new Date(now).toISOString(), scene.actor.personId);
    return { output: {}, audit: { subject: id } };
  },
});
