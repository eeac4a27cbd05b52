import { filmMatchesTopic, filmsTopic, sitesTopic } from './catalogue.ts';
import { deadLettersTopic } from './dead-letters.ts';
import { erasuresTopic } from './erasures.ts';
import { campaignMembersTopic, membersTopic, transactionsTopic } from './feed-rows.ts';
import type { Topic } from './topic.ts';

/** What every topic has, whatever it carries. */
export type AnyTopic = Omit<Topic<unknown>, 'key'>;

/** Every topic of the product: a bus makes and checks these, and takes no others. */
export const topics: readonly AnyTopic[] = [
  membersTopic,
  transactionsTopic,
  campaignMembersTopic,
  filmsTopic,
  sitesTopic,
  filmMatchesTopic,
  erasuresTopic,
  deadLettersTopic,
];
