import { bucketed } from './buckets.ts';
import type { Insight } from './insight.ts';

export const leadTime: Insight = {
  over: 'attendance',
  ...bucketed('lead_days', [{ key: '0', upTo: 0 }, { key: '1', upTo: 1 }, { key: '2-7', upTo: 7 }, { key: '8+' }]),
};
