import { DeadLetter } from '../imports/index.ts';
import { defineTopic } from './topic.ts';

/** Feed rows and messages that were refused, on their way to the API, which keeps, lists and replays them. */
export const deadLettersTopic = defineTopic<DeadLetter>({ name: 'dead-letters', version: 1, key: ({ id }) => id, schema: DeadLetter });
