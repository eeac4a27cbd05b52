import {
  type Campaign,
  type CampaignBatch,
  type CampaignMember,
  type CampaignPart,
  variantNames,
  type WebhookRules,
} from '../../records/index.ts';
import type { Ports } from '../../verb/index.ts';
import { type RenderedVariant, renderedMessage } from './rendered-message.ts';

/** What a call to an exhibitor's system says: whom to send what. Every repetition of a batch says the same. */
export interface BatchCall {
  readonly type: 'campaign.batch';
  /** When the batch was made (ISO). */
  readonly timestamp: string;
  readonly data: {
    readonly batch: string;
    readonly number: number;
    readonly campaign: { readonly id: string; readonly name: string };
    readonly exhibitor: string;
    readonly message: readonly RenderedVariant[];
    readonly members: readonly { readonly id: string; readonly channels: readonly string[]; readonly variant: string }[];
  };
}

interface OfBatch {
  readonly campaign: Campaign;
  readonly part: CampaignPart;
  readonly batch: CampaignBatch;
  readonly members: readonly CampaignMember[];
  readonly webhook: WebhookRules;
}

export async function batchCall(
  { messages, metadata }: Pick<Ports, 'messages' | 'metadata'>,
  { campaign, part, batch, members, webhook }: OfBatch,
): Promise<BatchCall> {
  const { id, name, request } = campaign;
  const [film = null] = request.film === null ? [] : await metadata.catalogue.filmsById([request.film]);
  const [exhibitor] = await metadata.catalogue.exhibitors([part.exhibitor]);
  const sending = { exhibitor: exhibitor?.name ?? part.exhibitor, unsubscribeUrl: webhook.unsubscribeUrl };
  const { channels } = part.terms;
  const message =
    request.message === null ? [] : await renderedMessage({ messages }, { message: request.message, request, film, channels, sending });
  return {
    type: 'campaign.batch',
    timestamp: batch.madeAt,
    data: {
      ...{ batch: batch.id, number: batch.number, campaign: { id, name }, exhibitor: part.exhibitor, message },
      members: members.map((one) => ({
        id: one.moviegoer,
        channels: one.channels.split(','),
        variant: variantNames[one.variant] ?? variantNames[0],
      })),
    },
  };
}
