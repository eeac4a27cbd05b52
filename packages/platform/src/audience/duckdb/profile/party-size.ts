import { ticketBuckets } from '../../insights/buckets.ts';
import { bucketed } from './buckets.ts';

export const partySize = bucketed('v.tickets', ticketBuckets);
