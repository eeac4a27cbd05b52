import { bucketed } from './buckets.ts';

/** Spend of one visit, tickets and concessions, in minor units. */
export const spend = bucketed('v.spend', [
  { key: '0-999', upTo: 999 },
  { key: '1000-1999', upTo: 1999 },
  { key: '2000-2999', upTo: 2999 },
  { key: '3000-4999', upTo: 4999 },
  { key: '5000-7499', upTo: 7499 },
  { key: '7500+' },
]);
