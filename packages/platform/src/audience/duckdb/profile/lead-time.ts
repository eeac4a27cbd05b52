import { leadBuckets } from '../../insights/buckets.ts';
import { bucketed } from './buckets.ts';

export const leadTime = bucketed('v.lead_days', leadBuckets);
