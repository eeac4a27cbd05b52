import { z } from 'zod';
import { partAfter } from '../../campaigns/index.ts';
import { badInput, ServiceError } from '../../errors.ts';
import { PartTerms } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { findOwn, note } from './find.ts';
import { PartView, Said } from './schemas.ts';
import { partViews, partWithKey } from './view.ts';

/** Changes what is asked of one exhibitor, which then decides anew. The others are asked what they were. */
export const amend = defineVerb({
  name: 'campaigns.amend',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'campaigns:write',
  summary: 'Change what a campaign asks of one exhibitor, which decides anew.',
  input: z.object({ id: z.string(), part: z.string(), revision: z.number().int(), terms: PartTerms, said: Said }),
  output: PartView,
  async run(scene, { id, part: key, revision, terms, said }) {
    const found = await findOwn(scene, id);
    const part = await partWithKey(scene, found, key);
    if (!part) throw new ServiceError('not_found', 'This campaign does not ask such an exhibitor.', { part: key });
    if (part.revision !== revision)
      throw new ServiceError('conflict', 'This exhibitor decided meanwhile, or it was changed by somebody else. Look at it again.', {
        revision: part.revision,
      });
    if (terms.sendFrom >= terms.sendUntil) throw badInput('/terms/sendUntil', 'Sending has to end after it begins.');
    const state = found.campaign.state === 'submitted' ? partAfter(part.state, 'amend') : null;
    if (state === null)
      throw new ServiceError('conflict', 'What is asked of this exhibitor can no longer be changed.', { state: part.state });
    const next = { ...part, terms, state, said: '', firstApprovedBy: null, decidedAt: null, decidedBy: null, revision: part.revision + 1 };
    await scene.ports.metadata.campaigns.updatePart(next, part.revision);
    await note(scene, id, { exhibitor: part.exhibitor, kind: 'amended', text: said });
    await scene.ports.metadata.campaigns.touch(id, new Date(scene.ports.clock.now()).toISOString(), scene.actor.personId);
    const [view] = await partViews(scene, { campaign: found.campaign, parts: found.parts.map((one) => (one === part ? next : one)) }).then(
      (views) => views.filter((one) => one.key === key),
    );
    if (!view) throw new TypeError('A part has a view.');
    return {
      output: view,
      audit: { subject: id, changedFrom: { terms: JSON.stringify(part.terms) }, changedTo: { terms: JSON.stringify(terms) } },
    };
  },
});
