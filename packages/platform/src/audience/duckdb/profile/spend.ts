import { spendBuckets } from '../../insights/buckets.ts';
import { bucketed } from './buckets.ts';

export const spend = bucketed('v.spend', spendBuckets);
