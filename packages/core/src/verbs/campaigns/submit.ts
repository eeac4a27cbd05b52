import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import { figureOf, policyOf, type Tally } from '../../privacy/index.ts';
import type { CampaignPart, CampaignRequest, FrozenAudience } from '../../records/index.ts';
import { type AuditFacts, defineVerb, type OwnScene } from '../../verb/index.ts';
import { askable } from './asked.ts';
import { audienceOfSegment, publishSizes, sizeAt } from './audience-of.ts';
import { findOwn, headOf, note, refuseStale, saveChange, stateAfter } from './find.ts';
import { requestIssues } from './request-issues.ts';
import { CampaignHead } from './schemas.ts';

/** Puts a draft before the exhibitors: whom it is for is frozen, and each is asked that has enough of them. */
export const submit = defineVerb({
  name: 'campaigns.submit',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'campaigns:write',
  summary: 'Put a campaign before the exhibitors that it asks.',
  input: z.object({ id: z.string(), revision: z.number().int() }),
  output: CampaignHead.extend({ asked: z.number().int(), tooFew: z.number().int() }),
  async prepare(scene, { id, revision }) {
    const { campaign } = await findOwn(scene, id);
    await refuseStale(scene, campaign, revision);
    stateAfter(campaign, 'submit');
    await refuseIncomplete(scene, campaign.request);
    return frozenFor(scene, campaign.request);
  },
  async run(scene, { id, revision }, { frozen, sizes, published }) {
    const { campaign } = await findOwn(scene, id);
    await refuseStale(scene, campaign, revision);
    const policy = policyOf(scene.actor, scene.ports.noise);
    const { request } = campaign;
    const parts = sizes.map(({ exhibitor, tally }): CampaignPart => {
      const { channels, sendFrom, sendUntil, money } = request;
      return {
        ...{ campaignId: id, exhibitor, terms: { channels, sendFrom, sendUntil, money }, asked: tally, said: '', revision: 1 },
        state: figureOf(policy, tally).shown ? 'pending' : 'too_few',
        ...{ firstApprovedBy: null, decidedAt: null, decidedBy: null, snapshot: null, measured: null },
      };
    });
    const asked = parts.filter(({ state }) => state === 'pending').length;
    if (asked === 0)
      throw new ServiceError(
        'conflict',
        'None of these exhibitors has enough moviegoers of this segment to be asked. Choose a larger segment, or more exhibitors.',
      );
    const submittedAt = new Date(scene.ports.clock.now()).toISOString();
    const saved = await saveChange(scene, campaign, {
      state: stateAfter(campaign, 'submit'),
      frozen,
      submittedAt,
      dueAt: `${request.decideBy}T23:59:59.000Z`,
    });
    await scene.ports.metadata.campaigns.replaceParts(id, parts);
    await note(scene, id, { kind: 'submitted' });
    return {
      output: { ...headOf(saved), asked, tooFew: parts.length - asked },
      audit: {
        ...{ subject: id, definition: frozen.canonical, asOf: frozen.asOf, count: sizes.reduce((sum, { tally }) => sum + tally.count, 0) },
        scope: parts.map(({ exhibitor }) => exhibitor).join(','),
        changedTo: { state: saved.state },
        ...published,
      },
    };
  },
});

async function refuseIncomplete(scene: OwnScene, request: CampaignRequest): Promise<void> {
  const issues = (await requestIssues(scene, request)).filter(({ severity }) => severity === 'error');
  const [first] = issues;
  if (first)
    throw new ServiceError('bad_request', `${first.path}: ${first.message}${issues.length > 1 ? ` (and ${issues.length - 1} more)` : ''}`, {
      issues: issues.map(({ path, message }) => ({ path: `/request${path}`, message })),
    });
}

async function frozenFor(
  scene: OwnScene,
  request: CampaignRequest,
): Promise<{
  readonly frozen: FrozenAudience;
  readonly sizes: readonly { readonly exhibitor: string; readonly tally: Tally }[];
  readonly published: Pick<AuditFacts, 'published'>;
}> {
  if (request.segment === null) throw new TypeError('A request without a segment was refused before.');
  const audience = await audienceOfSegment(scene, request.segment);
  const { pooled } = await askable(scene);
  const published = await publishSizes(scene, audience);
  const sizes: { exhibitor: string; tally: Tally }[] = [];
  for (const exhibitor of [...new Set(request.exhibitors)]) sizes.push({ exhibitor, tally: await sizeAt(scene, audience, exhibitor) });
  for (const exhibitor of request.pool ? pooled : []) sizes.push({ exhibitor, tally: await sizeAt(scene, audience, exhibitor) });
  return { frozen: audience.frozen, sizes, published };
}
