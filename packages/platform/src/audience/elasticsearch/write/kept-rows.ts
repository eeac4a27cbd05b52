import {
  type CampaignMemberEvent,
  type CampaignMemberRecord,
  type Consent,
  type MovedRow,
  saidByPurchase,
  type TransactionRecord,
  type Withdrawal,
  withPurchase,
} from '@marquee/core';
import type { CampaignEvent } from '@marquee/dsl';

/**
 * Rows as a document stores them: values in a fixed order, without names, and without the moviegoer and exhibitor, which are the same in every row.
 * This needs a fifth less storage, and half as much is read back.
 */
/**
 * The version of the formats below. If one of them changes in another way than by a text at the end, or another kind of row is kept, use a new version, and
 * keep reading older ones. The third has the rows of campaigns, the fourth
 * what somebody took back with an event of theirs, and the fifth when they did: an earlier worker would leave it out of what it writes.
 */
export const keptVersion = 5;
export type KeptTransaction = readonly [
  id: string,
  purchasedAt: number,
  purchaseDay: number,
  site: string,
  filmCode: string | null,
  filmTitle: string | null,
  sessionStart: number,
  format: string | null,
  tickets: readonly (readonly [type: string, quantity: number, price: number])[],
  concessionAmount: number,
  status: TransactionRecord['status'],
  updatedAt: number,
  text: string,
  /** In the order of `saidByPurchase`. A row that was stored before a text was added lacks it. */
  ...said: readonly (string | null)[],
];
export type KeptMoved = readonly [id: string, updatedAt: number, text: string];
export type KeptCampaign = readonly [
  campaign: string,
  group: CampaignMemberRecord['group'],
  updatedAt: number,
  text: string,
  /** The fourth version had the consents that were taken back with `unsubscribed`, without when. */
  ...events: readonly (readonly [event: CampaignEvent, at: number, ...withdrawn: readonly Consent[]] | KeptWithdrawals)[],
];
/** The consents that were taken back, beside the events. */
type KeptWithdrawals = readonly [event: null, ...withdrawn: readonly KeptWithdrawal[]];
type KeptWithdrawal = readonly [consent: Consent, at: number];

export function keptTransaction(row: TransactionRecord): KeptTransaction {
  return [
    row.id,
    row.purchasedAt,
    row.purchaseDay,
    row.site,
    row.filmCode,
    row.filmTitle,
    row.sessionStart,
    row.format,
    row.tickets.map(({ type, quantity, price }) => [type, quantity, price] as const),
    row.concessionAmount,
    row.status,
    row.updatedAt,
    row.text,
    ...saidByPurchase.map((field) => row[field]),
  ];
}

export function transactionOf(kept: KeptTransaction, moviegoer: string, exhibitor: string): TransactionRecord {
  const [id, purchasedAt, purchaseDay, site, filmCode, filmTitle, sessionStart, format, tickets, ...rest] = kept;
  const [concessionAmount, status, updatedAt, text, ...said] = rest;
  const row = {
    id,
    moviegoer,
    exhibitor,
    purchasedAt,
    purchaseDay,
    site,
    filmCode,
    filmTitle,
    sessionStart,
    format,
    tickets: tickets.map(([type, quantity, price]) => ({ type, quantity, price })),
    concessionAmount,
    status,
    updatedAt,
    text,
  };
  return withPurchase(row, (field) => said[saidByPurchase.indexOf(field)] ?? null);
}

/** Converts a row of the first version, which had the channel in the middle. */
export function ofFirstVersion([id, purchasedAt, purchaseDay, channel, ...rest]: readonly unknown[]): KeptTransaction {
  return [id, purchasedAt, purchaseDay, ...rest, channel] as unknown as KeptTransaction;
}

export function keptMoved({ id, updatedAt, text }: MovedRow): KeptMoved {
  return [id, updatedAt, text];
}

export function movedOf([id, updatedAt, text]: KeptMoved, moviegoer: string): MovedRow {
  return { id, moviegoer, updatedAt, text };
}

export function keptCampaign({ campaign, group, updatedAt, text, events, withdrawn }: CampaignMemberRecord): KeptCampaign {
  const told = events.map(({ event, at }) => [event, at] as const);
  const takenBack: readonly KeptWithdrawals[] = withdrawn ? [[null, ...withdrawn.map(({ consent, at }) => [consent, at] as const)]] : [];
  return [campaign, group, updatedAt, text, ...told, ...takenBack];
}

export function campaignOf(kept: KeptCampaign, moviegoer: string, exhibitor: string): CampaignMemberRecord {
  const [campaign, group, updatedAt, text, ...rest] = kept;
  const events: CampaignMemberEvent[] = [];
  let withdrawn: readonly Withdrawal[] | undefined;
  for (const one of rest) {
    if (one[0] === null) {
      const [, ...taken] = one;
      withdrawn = taken.map(([consent, at]) => ({ consent, at }));
      continue;
    }
    const [event, at, ...taken] = one;
    events.push({ event, at });
    if (taken.length > 0) withdrawn = taken.map((consent) => ({ consent, at }));
  }
  return { moviegoer, exhibitor, campaign, group, events, ...(withdrawn ? { withdrawn } : {}), updatedAt, text };
}
