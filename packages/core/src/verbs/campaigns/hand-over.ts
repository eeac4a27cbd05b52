import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import type { CampaignMember } from '../../records/index.ts';
import { auditEntry, defineVerb, type OwnScene, type Ports } from '../../verb/index.ts';
import { advanceSoon, findCampaign, ownExhibitor } from './find.ts';

const hourMs = 3_600_000;
const hoursValid = 24;
const membersAtOnce = 5_000;

/** Makes a link with which the exhibitor's own system fetches whom to send to: once, within a day. A new one takes the place of the last. */
export const handOver = defineVerb({
  name: 'campaigns.handOver',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'campaigns:decide',
  summary: 'Make a link with which an exhibitor fetches the file of whom to send to, once and within a day.',
  input: z.object({ id: z.string() }),
  output: z.object({ path: z.string(), expiresAt: z.string(), people: z.number().int() }),
  async run(scene, { id }) {
    const { campaign, parts } = await findCampaign(scene, id);
    const part = parts.find(({ exhibitor }) => exhibitor === ownExhibitor(scene));
    if (!part) throw new ServiceError('not_found', 'There is no such campaign.', { id });
    if (campaign.state !== 'sending' || !part.snapshot || part.snapshot.after !== null)
      throw new ServiceError('conflict', 'There is no file yet: it is made on the day of sending, and while the campaign is not paused.', {
        state: campaign.state,
      });
    await refuseWebhook(scene, id, part.exhibitor);
    const now = scene.ports.clock.now();
    const { token, digest } = scene.ports.handOverTokens.make();
    const expiresAt = new Date(now + hoursValid * hourMs).toISOString();
    await scene.ports.metadata.campaigns.addHandOver({
      digest,
      campaignId: id,
      exhibitor: part.exhibitor,
      createdBy: scene.actor.personId,
      expiresAt,
    });
    return {
      output: { path: `/hand-over/${token}`, expiresAt, people: part.snapshot.target.people },
      audit: { subject: id, changedTo: { expiresAt } },
    };
  },
});

/** Who is sent to by webhook is in no file: it would be sent twice. */
async function refuseWebhook({ ports }: OwnScene, campaignId: string, exhibitor: string): Promise<void> {
  if ((await ports.metadata.deliveries.find(campaignId, exhibitor)) === null) return;
  throw new ServiceError(
    'conflict',
    'This campaign goes to your system by webhook, as your rules said when sending began: there is no file.',
    {},
  );
}

export interface HandOverFile {
  readonly name: string;
  /** Lines of CSV. Read to the end, everybody in it counts as handed over; left early, nobody does. */
  readonly lines: AsyncIterable<string>;
}

/**
 * What a link opens: the moviegoers of one exhibitor's target with what reaches them and their variant. It is made as it is read and lies nowhere. Opening it
 * uses the link up, and is on record.
 *
 * @throws ServiceError `not_found` for a link that was used, has expired, or never was
 */
export async function openHandOver(
  ports: Pick<Ports, 'metadata' | 'clock' | 'ids' | 'handOverTokens'>,
  token: string,
  from: { readonly requestId: string; readonly address: string },
): Promise<HandOverFile> {
  const at = new Date(ports.clock.now()).toISOString();
  const found = await ports.metadata.campaigns.useHandOver(ports.handOverTokens.digestOf(token), at);
  const campaign = found && (await ports.metadata.campaigns.find(found.campaignId));
  if (!found || campaign?.state !== 'sending')
    throw new ServiceError('not_found', 'This link was used, has expired, or never was. Make a new one on the page of the campaign.', {});
  await ports.metadata.audit.append(
    auditEntry({
      ...{
        id: ports.ids.next('aud'),
        at,
        actor: found.createdBy,
        organisationId: null,
        action: 'campaigns.handedOver',
        subject: campaign.id,
      },
      ...{ scope: found.exhibitor, requestId: from.requestId, address: from.address },
    }),
  );
  return { name: `${campaign.id}-${found.exhibitor}.csv`, lines: linesOf(ports, found) };
}

async function* linesOf(
  ports: Pick<Ports, 'metadata' | 'clock' | 'ids'>,
  { campaignId, exhibitor }: { readonly campaignId: string; readonly exhibitor: string },
): AsyncGenerator<string> {
  const { campaigns } = ports.metadata;
  yield 'moviegoer_id,channels,variant\r\n';
  const pages = () => pagesOf((after) => campaigns.members({ campaignId, exhibitor, group: 'target', limit: membersAtOnce, ...after }));
  for await (const members of pages()) yield members.map(lineOf).join('');
  // Only now: whoever reads this far has had every line.
  const at = new Date(ports.clock.now()).toISOString();
  for await (const members of pages())
    await campaigns.recordEvent({ campaignId, exhibitor, moviegoers: members.map(({ moviegoer }) => moviegoer), event: 'sent', at });
  await advanceSoon(ports, campaignId);
}

/** Ids and channels are words without commas or quotes; variants are named A, B, C. */
function lineOf({ moviegoer, channels, variant }: CampaignMember): string {
  return `${moviegoer},${channels.replaceAll(',', '+')},${String.fromCharCode(65 + variant)}\r\n`;
}

async function* pagesOf(
  page: (after: { readonly after?: string }) => Promise<readonly CampaignMember[]>,
): AsyncGenerator<readonly CampaignMember[]> {
  for (let after: string | undefined; ; ) {
    const members = await page(after === undefined ? {} : { after });
    if (members.length > 0) yield members;
    after = members.at(-1)?.moviegoer;
    if (members.length < membersAtOnce) return;
  }
}
