import { DIRT } from '../calibration.ts';
import { pick } from '../random/distributions.ts';
import type { Random } from '../random/sfc32.ts';
import type { Purchase } from '../writing/transaction-rows.ts';
import { malformedTransactions, spoil } from './malformed.ts';

/** The rows of one purchase, with the deliberate faults. */
export interface PurchaseRows {
  /** For the exhibitor's main file. */
  readonly rows: string;
  readonly count: number;
  /** For its file of late rows: no row or one. */
  readonly late: string;
  readonly dirt: DirtCounts;
}
/** The number of rows of each kind that is not simply a sale. */
export interface DirtCounts {
  readonly refunds: number;
  readonly duplicates: number;
  readonly late: number;
  readonly split: number;
  readonly concessionsOnly: number;
  readonly unknownSite: number;
  readonly malformed: number;
}
export type Write = (id: string, purchase: Purchase, status: 'sold' | 'refunded', updatedAt: number) => string;

const HOUR = 3600;
/** A site code that is in no catalogue. */
export const UNKNOWN_SITE = '9417';

/**
 * Usually one sold row. A refunded visit has the sold and the refunded row, or only the latter. A split purchase has two sold rows. There may be extra
 * rows that do not change the result: a duplicate, a late copy of an older state, a snack without a ticket, a copy from an unknown site, a malformed
 * copy. `latest` is the last second of the record.
 */
export function rowsOf(
  random: Random,
  nextId: () => string,
  purchase: Purchase,
  refunded: boolean,
  latest: number,
  write: Write,
): PurchaseRows {
  const id = nextId();
  const updatedAt = purchase.purchasedAt + 2 + Math.floor(random() * 90);
  const parts = !refunded && random() < DIRT.split ? splitTickets(purchase) : null;
  const sold = write(id, parts ? parts[0] : purchase, 'sold', updatedAt);
  const texts: string[] = [];
  if (!refunded || random() < 0.5) texts.push(sold);
  if (refunded)
    texts.push(write(id, purchase, 'refunded', Math.max(updatedAt + 1, Math.min(updatedAt + Math.floor(random() * 72) * HOUR, latest))));
  if (parts) texts.push(write(nextId(), parts[1], 'sold', updatedAt + 40));
  const late = !refunded && random() < DIRT.late ? write(id, { ...purchase, concessions: 0 }, 'sold', updatedAt - 1) : '';
  const duplicate = random() < DIRT.duplicates;
  if (duplicate) texts.push(texts[0] ?? sold);
  const snack = random() < DIRT.concessionsOnly;
  if (snack) texts.push(snackAlone(random, nextId(), purchase, write));
  const unknownSite = random() < DIRT.unknownSite;
  if (unknownSite) texts.push(write(nextId(), { ...purchase, siteCode: UNKNOWN_SITE }, 'sold', updatedAt));
  const spoilt =
    random() < DIRT.malformed ? spoil(write(nextId(), purchase, 'sold', updatedAt), pick(random, malformedTransactions)) : undefined;
  if (spoilt) texts.push(spoilt);
  return {
    rows: texts.length === 1 ? (texts[0] ?? '') : texts.join(''),
    count: texts.length,
    late,
    dirt: {
      refunds: Number(refunded),
      duplicates: Number(duplicate),
      late: Number(late !== ''),
      split: Number(parts !== null),
      concessionsOnly: Number(snack),
      unknownSite: Number(unknownSite),
      malformed: Number(spoilt !== undefined),
    },
  };
}

/** Splits off one ticket that is bought moments later at the box office. Null if there is only one ticket of the first type. */
function splitTickets(purchase: Purchase): readonly [Purchase, Purchase] | null {
  const [first = '', ...rest] = purchase.ticketLines.split('|');
  const [type, quantity, price] = first.split(':');
  if (Number(quantity) < 2) return null;
  return [
    { ...purchase, ticketLines: [`${type}:${Number(quantity) - 1}:${price}`, ...rest].join('|') },
    { ...purchase, ticketLines: `${type}:1:${price}`, concessions: 0, channel: 'box office', purchasedAt: purchase.purchasedAt + 20 },
  ];
}

/** A purchase of a snack without a ticket at the same site, which is no visit. */
function snackAlone(random: Random, id: string, purchase: Purchase, write: Write): string {
  const sale = { ...purchase, filmCode: '', filmTitle: '', format: '', ticketLines: '', concessions: 350 + 50 * Math.floor(random() * 20) };
  return write(id, sale, 'sold', purchase.purchasedAt + 5);
}
