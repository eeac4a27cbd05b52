import { bucketed } from './buckets.ts';

export const partySize = bucketed('v.tickets', [{ key: '1', upTo: 1 }, { key: '2', upTo: 2 }, { key: '3-4', upTo: 4 }, { key: '5+' }]);
