import { bucketed } from './buckets.ts';
import type { Insight } from './insight.ts';

export const partySize: Insight = {
  over: 'attendance',
  ...bucketed('tickets', [{ key: '1', upTo: 1 }, { key: '2', upTo: 2 }, { key: '3-4', upTo: 4 }, { key: '5+' }]),
};
