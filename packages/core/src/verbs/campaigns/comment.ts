import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import { defineVerb } from '../../verb/index.ts';
import { findCampaign, note, ownExhibitor } from './find.ts';
import { partWithKey } from './view.ts';

/** Says something to the other side, of one exhibitor's part or of all. Who asked for the campaign is heard by whom it is said to. */
export const comment = defineVerb({
  name: 'campaigns.comment',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'campaigns:read',
  summary: 'Say something about a campaign, or about one exhibitor’s part.',
  input: z.object({ id: z.string(), part: z.string().optional(), text: z.string().trim().min(1, 'Write something.').max(2_000) }),
  output: z.object({}),
  async run(scene, { id, part: key, text }) {
    const found = await findCampaign(scene, id);
    const own = ownExhibitor(scene);
    const part = own === null && key !== undefined ? await partWithKey(scene, found, key) : null;
    if (own === null && key !== undefined && !part)
      throw new ServiceError('not_found', 'This campaign does not ask such an exhibitor.', { part: key });
    await note(scene, id, { exhibitor: own ?? part?.exhibitor ?? null, kind: 'said', text });
    await scene.ports.metadata.campaigns.touch(id, new Date(scene.ports.clock.now()).toISOString(), scene.actor.personId);
    return { output: {}, audit: { subject: id } };
  },
});
