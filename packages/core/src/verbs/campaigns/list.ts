import { z } from 'zod';
import { isOpen } from '../../campaigns/index.ts';
import { figureOf, policyOf } from '../../privacy/index.ts';
import type { Campaign, CampaignPart } from '../../records/index.ts';
import { defineVerb, type OwnScene } from '../../verb/index.ts';
import { ownExhibitor } from './find.ts';
import { CampaignRow } from './schemas.ts';

/** The campaigns of an organisation; of an exhibitor, those that asked it; of the platform, all. The newest change first. */
export const list = defineVerb({
  name: 'campaigns.list',
  kind: 'query',
  scope: 'organisation',
  permission: 'campaigns:read',
  summary: 'The campaigns of the organisation, or those that asked an exhibitor.',
  input: z.object({}),
  output: z.object({ campaigns: z.array(CampaignRow) }),
  async run(scene) {
    const { campaigns } = scene.ports.metadata;
    const found = await campaigns.list(filterOf(scene));
    const ids = found.map(({ id }) => id);
    const [parts, seen, named] = await Promise.all([
      campaigns.parts(ids),
      campaigns.seen(scene.actor.personId, ids),
      namesIn(scene, found),
    ]);
    const rows = found.map((campaign) => {
      const own = parts.filter((part) => part.campaignId === campaign.id);
      return rowOf(scene, campaign, own, named, seen.get(campaign.id) ?? '');
    });
    return { output: { campaigns: rows }, audit: null };
  },
});

function filterOf(scene: OwnScene) {
  const exhibitor = ownExhibitor(scene);
  if (exhibitor !== null) return { exhibitor };
  return scene.actor.organisation.kind === 'platform' ? ('all' as const) : { organisationId: scene.actor.organisation.id };
}

type Names = Readonly<Record<'organisations' | 'films' | 'segments', ReadonlyMap<string, string>>>;

async function namesIn({ ports: { metadata } }: OwnScene, found: readonly Campaign[]): Promise<Names> {
  const organisations = new Map((await metadata.organisations.list()).map(({ id, name }) => [id, name]));
  const films = new Map(
    (await metadata.catalogue.filmsById(found.flatMap(({ request }) => request.film ?? []))).map(({ id, title }) => [id, title]),
  );
  const segments = new Map<string, string>();
  for (const organisationId of new Set(found.map((one) => one.organisationId))) {
    const ids = found.flatMap((one) => (one.organisationId === organisationId ? (one.request.segment?.id ?? []) : []));
    for (const [id, name] of await metadata.segments.names(organisationId, ids)) segments.set(id, name);
  }
  return { organisations, films, segments };
}

function rowOf(scene: OwnScene, campaign: Campaign, parts: readonly CampaignPart[], names: Names, seenAt: string): CampaignRow {
  const { id, name, state, organisationId, request, changedAt, changedBy } = campaign;
  const exhibitor = ownExhibitor(scene);
  const own = parts.find((part) => part.exhibitor === exhibitor);
  const asked = parts.filter((part) => part.state !== 'too_few');
  const how = (states: (state: CampaignPart['state']) => boolean) => asked.filter((part) => states(part.state)).length;
  const segment = request.segment;
  return {
    ...{ id, name, state, changedAt, sendOn: request.sendOn, decideBy: request.decideBy },
    organisation: { id: organisationId, name: names.organisations.get(organisationId) ?? organisationId },
    film: request.film === null ? null : { id: request.film, name: names.films.get(request.film) ?? request.film },
    // How a segment is called is its organisation's own business.
    segment: segment === null || exhibitor !== null ? null : { ...segment, name: names.segments.get(segment.id) ?? segment.id },
    parts:
      exhibitor === null
        ? {
            asked: asked.length,
            approved: how((one) => one === 'approved'),
            open: how(isOpen),
            refused: how((one) => one === 'declined' || one === 'expired' || one === 'withdrawn'),
          }
        : null,
    own: own ? { state: own.state, audience: figureOf(policyOf(scene.actor, scene.ports.noise), own.asked) } : null,
    waitsForMe: waitsFor(scene, campaign, parts, own ?? null),
    news: seenAt < changedAt && changedBy !== scene.actor.personId,
  };
}

/** Whether nothing goes on before whoever asks does something: decides, finishes a draft, or answers what an exhibitor asked for. */
export function waitsFor({ actor }: OwnScene, campaign: Campaign, parts: readonly CampaignPart[], own: CampaignPart | null): boolean {
  if (actor.role === 'approver')
    return (
      own !== null &&
      campaign.state === 'submitted' &&
      (own.state === 'pending' || (own.state === 'half_approved' && own.firstApprovedBy !== actor.personId))
    );
  if (actor.role !== 'marketer' || campaign.organisationId !== actor.organisation.id) return false;
  return campaign.state === 'draft' || (campaign.state === 'submitted' && parts.some(({ state }) => state === 'changes_asked'));
}
