import { DeadLetter } from '../records/index.ts';
import { defineTopic } from './topic.ts';

/** Messages that were refused, under their own keys, on their way to the API, which keeps, lists and replays them. */
export const deadLettersTopic = defineTopic<DeadLetter>({
  name: 'dead-letters',
  version: 1,
  key: ({ id, messageKey }) => messageKey ?? id,
  schema: DeadLetter,
});
