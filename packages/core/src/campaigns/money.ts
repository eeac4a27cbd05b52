import type { CampaignMoney } from '../records/index.ts';

/** What an exhibitor did for a campaign, as it may be told to whoever pays. */
export interface Earned {
  /** Messages delivered; where nothing is known of delivery, messages sent. */
  readonly delivered: number;
  /** Visits of the target to the film in the window. */
  readonly visits: number;
  /** What the target paid for tickets to it, in minor units. */
  readonly ticketSpend: number;
}
/** What that comes to, in minor units: whole ones, so that lines add up to the campaign. */
export interface Amounts {
  readonly fee: number;
  readonly share: number;
  readonly total: number;
}

/** What an exhibitor earns by what was agreed: a fee for each message or visit, and a share of the tickets, rounded to whole minor units once each. */
export function amountsOf({ basis, fee, share }: CampaignMoney, { delivered, visits, ticketSpend }: Earned): Amounts {
  const fees = fee * (basis === 'delivered' ? delivered : visits);
  const shared = Math.round(share * ticketSpend);
  return { fee: fees, share: shared, total: fees + shared };
}

/** Several amounts together. */
export function sumOf(amounts: readonly Amounts[]): Amounts {
  const sum = (of: keyof Amounts) => amounts.reduce((all, one) => all + one[of], 0);
  return { fee: sum('fee'), share: sum('share'), total: sum('total') };
}
