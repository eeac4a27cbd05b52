import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import { CampaignRequest } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { findOwn, headOf, refuseStale, saveChange } from './find.ts';
import { requestIssues } from './request-issues.ts';
import { CampaignHead, CampaignName, RequestIssue } from './schemas.ts';

/** Saves a draft as it is written, finished or not; what it lacks comes back at its place. */
export const save = defineVerb({
  name: 'campaigns.save',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'campaigns:write',
  summary: 'Save the draft of a campaign; what it lacks comes back at its place.',
  input: z.object({ id: z.string(), revision: z.number().int(), name: CampaignName.optional(), request: CampaignRequest }),
  output: CampaignHead.extend({ issues: z.array(RequestIssue) }),
  async run(scene, { id, revision, name, request }) {
    const { campaign } = await findOwn(scene, id);
    if (campaign.state !== 'draft')
      throw new ServiceError(
        'conflict',
        'This campaign is submitted. Take it back to change it, or change what is asked of one exhibitor.',
      );
    await refuseStale(scene, campaign, revision);
    const saved = await saveChange(scene, campaign, { request, ...(name === undefined ? {} : { name }) });
    return { output: { ...headOf(saved), issues: [...(await requestIssues(scene, request))] }, audit: { subject: id } };
  },
});
