import type { CampaignBatch, CampaignDelivery } from '../../records/index.ts';

/** How far campaigns were sent by the webhooks of exhibitors, in batches that are kept before they are sent. */
export interface CampaignDeliveries {
  /** Keeps that a part is sent by webhook, in the zones of its target; what has begun stays as it is. */
  begin(of: { readonly campaignId: string; readonly exhibitor: string; readonly at: string }): Promise<void>;
  find(campaignId: string, exhibitor: string): Promise<CampaignDelivery | null>;
  of(campaignId: string): Promise<readonly CampaignDelivery[]>;
  /** Those of campaigns that are being sent, with something due at an instant (ISO) that nobody is at. */
  due(at: string): Promise<readonly Pick<CampaignDelivery, 'campaignId' | 'exhibitor'>[]>;
  /** Throws `conflict` when it has another revision by now. */
  update(delivery: CampaignDelivery, expectedRevision: number): Promise<void>;
  /**
   * Keeps the next batch of a zone with who is in it: of those in no batch yet the first, by their ids' code points, at most so many. Null where all are in one:
   * then the delivery is kept as `none` has it, else as `made` has. Throws `conflict` when the delivery has another revision by now.
   */
  makeBatch(
    next: { readonly made: CampaignDelivery; readonly none: CampaignDelivery },
    expectedRevision: number,
    batch: Omit<CampaignBatch, 'people' | 'attempts' | 'sentAt'>,
    most: number,
  ): Promise<CampaignBatch | null>;
  /** Batches that were made and not taken yet, the first made first. */
  openBatches(campaignId: string, exhibitor: string): Promise<readonly CampaignBatch[]>;
  updateBatch(batch: CampaignBatch): Promise<void>;
  /** To how many moviegoers batches went that were taken from an instant (ISO) on. */
  sentSince(campaignId: string, exhibitor: string, at: string): Promise<number>;
  /** The signing secret of an exhibitor as it is kept; null where it has none. */
  secret(exhibitor: string): Promise<string | null>;
  setSecret(exhibitor: string, sealed: string): Promise<void>;
}
