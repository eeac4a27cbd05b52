/** A range of whole numbers. */
export interface Bucket {
  readonly key: string;
  /** The largest in it; absent in the last. */
  readonly upTo?: number;
}

/** Tickets of a visit, smallest first. */
export const ticketBuckets: readonly Bucket[] = [{ key: '1', upTo: 1 }, { key: '2', upTo: 2 }, { key: '3-4', upTo: 4 }, { key: '5+' }];

export const leadBuckets: readonly Bucket[] = [{ key: '0', upTo: 0 }, { key: '1', upTo: 1 }, { key: '2-7', upTo: 7 }, { key: '8+' }];

/** Spend of one visit, tickets and concessions, in minor units. */
export const spendBuckets: readonly Bucket[] = [
  { key: '0-999', upTo: 999 },
  { key: '1000-1999', upTo: 1999 },
  { key: '2000-2999', upTo: 2999 },
  { key: '3000-4999', upTo: 4999 },
  { key: '5000-7499', upTo: 7499 },
  { key: '7500+' },
];
