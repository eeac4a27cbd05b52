import type { MovedRow, TransactionRecord } from '@marquee/core';

/**
 * Rows as a document keeps them: values in a fixed order, without names, moviegoer and exhibitor, which would be said again for every row. That is a
 * fifth less to store, and half less to read back.
 */
/** Of the two forms below. A change of either is another version, which reads the ones before it. */
export const keptVersion = 1;
export type KeptTransaction = readonly [
  id: string,
  purchasedAt: number,
  purchaseDay: number,
  channel: string | null,
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
];
export type KeptMoved = readonly [id: string, updatedAt: number, text: string];

export function keptTransaction(row: TransactionRecord): KeptTransaction {
  return [
    row.id,
    row.purchasedAt,
    row.purchaseDay,
    row.channel,
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
  ];
}

export function transactionOf(kept: KeptTransaction, moviegoer: string, exhibitor: string): TransactionRecord {
  return {
    id: kept[0],
    moviegoer,
    exhibitor,
    purchasedAt: kept[1],
    purchaseDay: kept[2],
    channel: kept[3],
    site: kept[4],
    filmCode: kept[5],
    filmTitle: kept[6],
    sessionStart: kept[7],
    format: kept[8],
    tickets: kept[9].map(([type, quantity, price]) => ({ type, quantity, price })),
    concessionAmount: kept[10],
    status: kept[11],
    updatedAt: kept[12],
    text: kept[13],
  };
}

export function keptMoved({ id, updatedAt, text }: MovedRow): KeptMoved {
  return [id, updatedAt, text];
}

export function movedOf([id, updatedAt, text]: KeptMoved, moviegoer: string): MovedRow {
  return { id, moviegoer, updatedAt, text };
}
