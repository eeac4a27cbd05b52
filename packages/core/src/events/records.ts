import { z } from 'zod';
import { consents, type MemberRecord, type TransactionRecord } from '../records/index.ts';
import { defineTopic } from './topic.ts';

const text = z.string().nullable();
const id = z.string().min(1);
const day = z.number().int();
const amount = z.number().int().min(0);

const Member: z.ZodType<MemberRecord> = z.object({
  moviegoer: id,
  exhibitor: id,
  birthDay: day.nullable(),
  gender: z.enum(['female', 'male', 'other', 'unknown']),
  region: text,
  postcode: text,
  tier: text,
  joinedDay: day.nullable(),
  favouriteSite: text,
  preferredSites: z.array(id),
  reachableBy: z.array(z.enum(consents)),
  withheld: z.array(z.enum(consents)).optional(),
  updatedAt: z.number(),
  text: z.string(),
});

const Transaction: z.ZodType<TransactionRecord> = z.object({
  id,
  moviegoer: id,
  exhibitor: id,
  purchasedAt: z.number(),
  purchaseDay: day,
  channel: text,
  site: id,
  filmCode: text,
  filmTitle: text,
  sessionStart: z.number().int(),
  format: text,
  tickets: z.array(z.object({ type: id, quantity: z.number().int().min(1), price: amount })),
  concessionAmount: amount,
  status: z.enum(['sold', 'refunded']),
  updatedAt: z.number(),
  text: z.string(),
});

/** Member rows that passed the pipeline. Pseudonymous: no member id is ever sent on. */
export const membersTopic = defineTopic<MemberRecord>({
  name: 'members',
  version: 1,
  key: ({ moviegoer }) => moviegoer,
  schema: Member,
});

/** Transaction rows that passed the pipeline. */
export const transactionsTopic = defineTopic<TransactionRecord>({
  name: 'transactions',
  version: 1,
  key: ({ moviegoer }) => moviegoer,
  schema: Transaction,
});
