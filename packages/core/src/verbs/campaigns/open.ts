import { type Definition, describe } from '@marquee/dsl';
import { z } from 'zod';
import { detectableAt, detectableCurve } from '../../campaigns/index.ts';
import { ServiceError } from '../../errors.ts';
import { type PrivacyPolicy, policyOf } from '../../privacy/index.ts';
import { type CampaignPart, CampaignRequest } from '../../records/index.ts';
import { type AuditFacts, defineVerb, type OwnScene } from '../../verb/index.ts';
import { definitionLabels } from '../catalogue/index.ts';
import { alikeOf } from './alike.ts';
import { type Found, findCampaign, ownExhibitor } from './find.ts';
import { waitsFor } from './list.ts';
import { plannedFor } from './planned.ts';
import { publishFigures } from './publish-figures.ts';
import { requestIssues } from './request-issues.ts';
import { CampaignHead, NoteView, PartView, type PartView as PartViewType, RequestIssue } from './schemas.ts';
import { Totals, totalsOf } from './totals.ts';
import { keysOf, partViews } from './view.ts';

/** The part that is female, the mean age in years, and visits in twelve months; null where noise would be too much of it. */
const Alike = z.object({ female: z.number().nullable(), meanAge: z.number().nullable(), visits: z.number().nullable() });
const Act = z.enum(['edit', 'submit', 'withdraw', 'pause', 'resume', 'cancel', 'amend', 'decide', 'copy']);

/** One campaign: what is asked, how each exhibitor stands, what was said, and what whoever asks may do now. */
export const open = defineVerb({
  name: 'campaigns.open',
  kind: 'query',
  scope: 'organisation',
  permission: 'campaigns:read',
  summary: 'One campaign with its parts and what happened to it.',
  input: z.object({ id: z.string() }),
  output: CampaignHead.extend({
    organisation: z.object({ id: z.string(), name: z.string() }),
    /** To an exhibitor without what is not its business: whom else is asked, and what the asking organisation reckons with. */
    request: CampaignRequest,
    film: z.object({ id: z.string(), name: z.string(), releaseDate: z.string().nullable() }).nullable(),
    /** Null to an exhibitor: how a segment is called is its organisation's own business. */
    segment: z.object({ id: z.string(), name: z.string(), version: z.number().int() }).nullable(),
    /** Whom it is for, in plain English, once that is frozen. */
    sentence: z.string().nullable(),
    frozen: z.object({ asOf: z.string() }).nullable(),
    salt: z.string().nullable(),
    createdAt: z.string(),
    submittedAt: z.string().nullable(),
    sentFrom: z.string().nullable(),
    sentUntil: z.string().nullable(),
    parts: z.array(PartView),
    /** All parts that were taken, together; null of fewer than two, or where one that is not told would follow from it. */
    totals: Totals.nullable(),
    notes: z.array(NoteView),
    issues: z.array(RequestIssue),
    /** The smallest relative effect that can be expected to be found with those that have not declined: as chosen, and by the part held out. */
    detectable: z.number().nullable(),
    curve: z.array(z.object({ controlShare: z.number(), effect: z.number().nullable() })),
    /** What both groups were like before sending; null before they are drawn, or where too few are in one. */
    alike: z.object({ target: Alike, control: Alike }).nullable(),
    may: z.array(Act),
    waitsForMe: z.boolean(),
  }),
  async run(scene, { id }) {
    const found = await findCampaign(scene, id);
    const { campaign, parts } = found;
    const { metadata } = scene.ports;
    const exhibitor = ownExhibitor(scene);
    const told = await groupsTold(scene, found);
    const views = [...(await partViews(scene, { campaign, parts: told.parts }))];
    const [organisation, film, seen] = await Promise.all([
      metadata.organisations.find(campaign.organisationId),
      campaign.request.film === null ? [] : metadata.catalogue.filmsById([campaign.request.film]),
      metadata.campaigns.seen(scene.actor.personId, [id]),
    ]);
    const segment = exhibitor === null ? campaign.request.segment : null;
    const names = segment ? await metadata.segments.names(campaign.organisationId, [segment.id]) : new Map<string, string>();
    const own = parts.find((part) => part.exhibitor === exhibitor) ?? null;
    return {
      output: {
        ...{ id, name: campaign.name, state: campaign.state, revision: campaign.revision, changedAt: campaign.changedAt },
        organisation: { id: campaign.organisationId, name: organisation?.name ?? campaign.organisationId },
        request: exhibitor === null ? campaign.request : forExhibitor(campaign.request, own),
        film: film[0] ? { id: film[0].id, name: film[0].title, releaseDate: film[0].releaseDate } : null,
        segment: segment && { ...segment, name: names.get(segment.id) ?? segment.id },
        sentence: await sentenceOf(scene, found),
        frozen: campaign.frozen && { asOf: campaign.frozen.asOf },
        salt: parts.some(({ snapshot }) => snapshot !== null) ? campaign.salt : null,
        ...{ createdAt: campaign.createdAt, submittedAt: campaign.submittedAt, sentFrom: campaign.sentFrom, sentUntil: campaign.sentUntil },
        parts: views,
        totals: totalsOf(scene, id, parts),
        notes: await notesOf(scene, found, seen.get(id) ?? ''),
        issues: campaign.state === 'draft' ? [...(await requestIssues(scene, campaign.request))] : [],
        // What the asking organisation reckons with is not an exhibitor's business.
        ...(exhibitor === null
          ? detectableOf(policyOf(scene.actor, scene.ports.noise), views, campaign.request)
          : { detectable: null, curve: [] }),
        alike: alikeOf(scene, told.parts),
        may: actsOf(scene, found, own),
        waitsForMe: waitsFor(scene, campaign, parts, own),
      },
      audit: told.published,
    };
  },
});

/**
 * The parts with the figures of their groups counted against the day's budget: of one person the audience or its exclusion, the group with what it was like by three
 * measures, and the channels. Without them where the budget is used up, so that the rest of the page can be seen.
 */
async function groupsTold(
  scene: OwnScene,
  { campaign, parts }: Found,
): Promise<{ readonly parts: Found['parts']; readonly published: AuditFacts | null }> {
  const taken = parts.flatMap(({ exhibitor, snapshot }) => (snapshot ? [[exhibitor, snapshot.sent]] : []));
  if (taken.length === 0) return { parts, published: null };
  try {
    return { parts, published: await publishFigures(scene, campaign, `groups ${JSON.stringify(taken)}`, 6) };
  } catch (error) {
    if (!(error instanceof ServiceError && error.code === 'too_many')) throw error;
    return { parts: parts.map((part) => ({ ...part, snapshot: null })), published: null };
  }
}

/** Says that whoever asks has seen a campaign as it is: what comes later is new to them. */
export const see = defineVerb({
  name: 'campaigns.see',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'campaigns:read',
  summary: 'Note that a campaign was looked at.',
  input: z.object({ id: z.string() }),
  output: z.object({}),
  async run(scene, { id }) {
    await findCampaign(scene, id);
    await scene.ports.metadata.campaigns.markSeen(scene.actor.personId, id, new Date(scene.ports.clock.now()).toISOString());
    return { output: {}, audit: { subject: id } };
  },
});

function forExhibitor(request: CampaignRequest, own: CampaignPart | null): CampaignRequest {
  return { ...request, segment: null, exhibitors: own ? [own.exhibitor] : [], pool: false, ...own?.terms };
}

async function sentenceOf(scene: OwnScene, { campaign }: Found): Promise<string | null> {
  if (campaign.frozen === null) return null;
  // Only definitions that `parse` accepted are ever frozen.
  const definition = campaign.frozen.definition as Definition;
  return describe(definition, await definitionLabels(scene, definition));
}

async function notesOf(scene: OwnScene, { campaign, parts }: Found, seenAt: string) {
  const { metadata } = scene.ports;
  const own = ownExhibitor(scene);
  const keys = keysOf(scene.ports, campaign, scene.scope, parts);
  const all = await metadata.campaigns.notes(campaign.id);
  // An exhibitor hears what concerns it, or all; what others said is theirs.
  const heard = all.filter((one) => own === null || one.exhibitor === own || one.exhibitor === null);
  const people = await metadata.people.names(heard.map(({ by }) => by));
  const organisations = new Map((await metadata.organisations.list()).map(({ id, name }) => [id, name]));
  return heard.map(({ at, by, organisationId, exhibitor, kind, text }) => {
    const key = exhibitor === null ? null : (keys.get(exhibitor) ?? null);
    const hidden = key?.startsWith('pool-') === true && organisationId !== scene.actor.organisation.id;
    return {
      ...{ at, kind, text, part: key, isNew: seenAt < at && by !== scene.actor.personId },
      by: hidden ? 'Its approver' : (people.get(by) ?? by),
      organisation: hidden ? 'an exhibitor of the pool' : (organisations.get(organisationId) ?? organisationId),
    };
  });
}

function detectableOf(policy: PrivacyPolicy, parts: readonly PartViewType[], { controlShare, baseRate }: CampaignRequest) {
  const asked = parts.filter(({ state }) => state !== 'declined' && state !== 'expired' && state !== 'withdrawn' && state !== 'too_few');
  const { people, telling } = plannedFor(
    policy,
    asked.flatMap(({ audience }) => audience ?? []),
  );
  return { detectable: detectableAt(people, baseRate, telling)(controlShare), curve: [...detectableCurve(people, baseRate, telling)] };
}

function actsOf({ actor }: OwnScene, { campaign, parts }: Found, own: CampaignPart | null): z.infer<typeof Act>[] {
  const { state } = campaign;
  if (actor.role === 'approver')
    return own !== null && state === 'submitted' && own.state !== 'declined' && own.state !== 'expired' && own.state !== 'withdrawn'
      ? ['decide']
      : [];
  if (actor.role !== 'marketer' || campaign.organisationId !== actor.organisation.id) return [];
  const acts: z.infer<typeof Act>[] = ['copy'];
  if (state === 'draft') acts.push('edit', 'submit');
  if (state === 'submitted') acts.push('withdraw', ...(parts.length > 0 ? (['amend'] as const) : []));
  if (state === 'scheduled' || state === 'sending') acts.push('pause');
  if (state === 'schedule_paused' || state === 'sending_paused') acts.push('resume');
  if (state !== 'done' && state !== 'cancelled' && state !== 'measuring') acts.push('cancel');
  return acts;
}
