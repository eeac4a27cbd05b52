import type { AudienceScope } from '../../access/index.ts';
import { figureOf, policyOf } from '../../privacy/index.ts';
import type { Campaign, CampaignPart, Snapshot } from '../../records/index.ts';
import type { OwnScene } from '../../verb/index.ts';
import type { Found } from './find.ts';
import { groupFigure } from './group-figure.ts';
import type { PartView, SnapshotView } from './schemas.ts';

/** Whether an exhibitor's figures may be told apart. */
export function isTold({ exhibitors, apart }: AudienceScope, exhibitor: string): boolean {
  const among = apart === 'all' ? exhibitors : apart;
  return among === 'all' || among.includes(exhibitor);
}

/** By exhibitor: how its part is addressed. One that is not told by name has a number, in the order of a draw by the campaign's salt. */
export function keysOf(
  { draw }: OwnScene['ports'],
  { salt }: Campaign,
  scope: AudienceScope,
  parts: readonly CampaignPart[],
): ReadonlyMap<string, string> {
  const untold = parts.map(({ exhibitor }) => exhibitor).filter((exhibitor) => !isTold(scope, exhibitor));
  const drawn = untold.sort((a, b) => draw(`${salt}/key`, a) - draw(`${salt}/key`, b));
  const numbers = new Map(drawn.map((exhibitor, place) => [exhibitor, `pool-${place + 1}`]));
  return new Map(parts.map(({ exhibitor }) => [exhibitor, numbers.get(exhibitor) ?? exhibitor]));
}

/** The parts of a campaign as whoever asks may see them, those told by name first. */
export async function partViews(scene: OwnScene, { campaign, parts }: Found): Promise<readonly PartView[]> {
  const { metadata, noise } = scene.ports;
  const policy = policyOf(scene.actor, noise);
  const keys = keysOf(scene.ports, campaign, scene.scope, parts);
  const exhibitors = new Map(
    (await metadata.catalogue.exhibitors(parts.map(({ exhibitor }) => exhibitor))).map((one) => [one.id, one.name]),
  );
  const people = await metadata.people.names(parts.flatMap(({ decidedBy, firstApprovedBy }) => [decidedBy ?? '', firstApprovedBy ?? '']));
  const views = parts.map((part): PartView => {
    const told = isTold(scene.scope, part.exhibitor);
    const who = (id: string | null) => (id === null ? null : told ? (people.get(id) ?? id) : 'its approver');
    return {
      key: keys.get(part.exhibitor) ?? part.exhibitor,
      exhibitor: told ? { id: part.exhibitor, name: exhibitors.get(part.exhibitor) ?? part.exhibitor } : null,
      state: part.state,
      terms: part.terms,
      audience: told ? figureOf(policy, part.asked) : null,
      decidedAt: part.decidedAt,
      decidedBy: who(part.decidedBy),
      firstApprovedBy: who(part.firstApprovedBy),
      said: part.said,
      snapshot: told && part.snapshot ? snapshotView(scene, campaign, part, part.snapshot) : null,
      revision: part.revision,
    };
  });
  return views.sort(
    (a, b) =>
      Number(a.exhibitor === null) - Number(b.exhibitor === null) || compare(a.exhibitor?.name ?? a.key, b.exhibitor?.name ?? b.key),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The figures of a snapshot. Of what is on record unchanged since it was asked for, the audience is the same, and so is its figure. */
function snapshotView(scene: OwnScene, { frozen }: Campaign, part: CampaignPart, snapshot: Snapshot): SnapshotView {
  const of = { campaignId: part.campaignId, exhibitors: [part.exhibitor] };
  const figure = (count: number, name: string) => groupFigure(scene, of, count, name);
  const { excluded, target, control, byChannels } = snapshot;
  const isSame = snapshot.asOf === frozen?.asOf && snapshot.audience === part.asked.count;
  return {
    asOf: snapshot.asOf,
    audience: isSame ? figureOf(policyOf(scene.actor, scene.ports.noise), part.asked) : figure(snapshot.audience, 'audience'),
    excluded: {
      consent: figure(excluded.consent, 'consent'),
      cap: figure(excluded.cap, 'cap'),
      guard: figure(excluded.guard, 'guard'),
      holdOut: figure(excluded.holdOut, 'holdOut'),
    },
    target: figure(target.people, 'target'),
    control: figure(control.people, 'control'),
    // All of the target once all are sent: the same people, the same figure.
    sent: figure(snapshot.sent, snapshot.sent === target.people ? 'target' : `sent ${snapshot.sent}`),
    byChannels: Object.entries(byChannels).map(([channels, people]) => ({ channels, people: figure(people, `by ${channels}`) })),
  };
}

/** Whom a part's key stands for. */
export async function partWithKey(scene: OwnScene, { campaign, parts }: Found, key: string): Promise<CampaignPart | null> {
  const keys = keysOf(scene.ports, campaign, scene.scope, parts);
  return parts.find(({ exhibitor }) => keys.get(exhibitor) === key) ?? null;
}
