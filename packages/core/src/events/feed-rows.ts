import { CampaignMemberRecord, MemberRecord, TransactionRecord } from '../records/index.ts';
import { defineTopic } from './topic.ts';

/** Member rows that passed the pipeline. Pseudonymous: no member id is ever sent on. */
export const membersTopic = defineTopic<MemberRecord>({
  name: 'members',
  version: 1,
  key: ({ moviegoer }) => moviegoer,
  schema: MemberRecord,
});

/** Transaction rows that passed the pipeline. */
export const transactionsTopic = defineTopic<TransactionRecord>({
  name: 'transactions',
  version: 1,
  key: ({ moviegoer }) => moviegoer,
  schema: TransactionRecord,
});

/** Moviegoers that were taken into campaigns, and what happened since. */
export const campaignMembersTopic = defineTopic<CampaignMemberRecord>({
  name: 'campaign-members',
  version: 1,
  key: ({ moviegoer }) => moviegoer,
  schema: CampaignMemberRecord,
});
