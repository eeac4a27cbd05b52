import { type MovedRow, saidByPurchase, type TransactionRecord, withPurchase } from '@marquee/core';

/**
 * Rows as a document stores them: values in a fixed order, without names, and without the moviegoer and exhibitor, which are the same in every row.
 * This needs a fifth less storage, and half as much is read back.
 */
/** The version of the two formats below. If one of them changes in another way than by a text at the end, use a new version, and keep reading older ones. */
export const keptVersion = 2;
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
