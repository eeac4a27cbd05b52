import { bucketed } from './buckets.ts';

export const leadTime = bucketed('v.lead_days', [{ key: '0', upTo: 0 }, { key: '1', upTo: 1 }, { key: '2-7', upTo: 7 }, { key: '8+' }]);
