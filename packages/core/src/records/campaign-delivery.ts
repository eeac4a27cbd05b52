import { z } from 'zod';

const address = z.string().trim().max(2_000);
/** How many moviegoers one call is about at most. */
export const batchPeople = 500;

/** How whom to send to is handed to an exhibitor: in a file that its approver fetches, or by calls to its own system. */
export const HandingOver = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file') }),
  z.object({
    kind: z.literal('webhook'),
    /** Where its system listens. */
    url: address.min(1, 'Give the address of your system.'),
    /** Its page on which moviegoers unsubscribe: what `{{unsubscribeUrl}}` becomes. */
    unsubscribeUrl: address.min(1, 'Give the address of the page on which moviegoers unsubscribe.'),
    /** How many moviegoers a minute it takes at most. */
    perMinute: z.number().int().min(1).max(100_000),
  }),
]);
export type HandingOver = z.infer<typeof HandingOver>;
export type WebhookRules = Extract<HandingOver, { kind: 'webhook' }>;

/** How the moviegoers whose site is in one time zone are sent to: each batch has those of one zone, because each zone has its own hours. */
export const DeliveryZone = z.object({ zone: z.string(), isDone: z.boolean() });
export type DeliveryZone = z.infer<typeof DeliveryZone>;

export const deliveryStates = ['going', 'stopped', 'done'] as const;

/** How far the sending of one exhibitor's part by its webhook has got. Kept from the moment sending begins: from then on the part goes by no file. */
export const CampaignDelivery = z.object({
  campaignId: z.string(),
  exhibitor: z.string(),
  /** `stopped`: its system refused a call, and somebody has to look. */
  state: z.enum(deliveryStates),
  zones: z.array(DeliveryZone),
  /** How many batches were made, and to how many moviegoers those that were taken went. */
  batches: z.number().int(),
  sent: z.number().int(),
  /** Calls that failed since the last that was taken, and what the last of them said. */
  failures: z.number().int(),
  said: z.string(),
  /** When the next call is due (ISO); null where none is. */
  nextAt: z.string().nullable(),
  /** Until when (ISO) the process that is at it may be believed to live. */
  heldUntil: z.string().nullable(),
  revision: z.number().int(),
});
export type CampaignDelivery = z.infer<typeof CampaignDelivery>;

/** Moviegoers that are sent to with one call. It is kept before the first call, with an id that every repetition carries; who is in it does not change. */
export const CampaignBatch = z.object({
  /** What the exhibitor's system knows a repetition by. */
  id: z.string(),
  campaignId: z.string(),
  exhibitor: z.string(),
  /** From 1, in the order in which a part's batches were made. */
  number: z.number().int(),
  zone: z.string(),
  people: z.number().int(),
  attempts: z.number().int(),
  madeAt: z.string(),
  /** When it was taken (ISO); null until then. */
  sentAt: z.string().nullable(),
});
export type CampaignBatch = z.infer<typeof CampaignBatch>;
