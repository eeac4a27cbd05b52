import { z } from 'zod';
import { consents, type MemberRecord, type TicketLine, type TransactionRecord } from '../records/index.ts';
import { atLeast, exactly, isId, isInteger, isNumber, isText, listOf, oneOf, orNull } from './quick-check.ts';
import { defineTopic } from './topic.ts';

const text = z.string().nullable();
const id = z.string().min(1);
const day = z.number().int();
const amount = z.number().int().min(0);
const genders = ['female', 'male', 'other', 'unknown'] as const;
const statuses = ['sold', 'refunded'] as const;

const Member: z.ZodType<MemberRecord> = z.object({
  moviegoer: id,
  exhibitor: id,
  birthDay: day.nullable(),
  gender: z.enum(genders),
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
  status: z.enum(statuses),
  updatedAt: z.number(),
  text: z.string(),
});

const isMember = exactly<MemberRecord>({
  moviegoer: isId,
  exhibitor: isId,
  birthDay: orNull(isInteger),
  gender: oneOf(genders),
  region: orNull(isText),
  postcode: orNull(isText),
  tier: orNull(isText),
  joinedDay: orNull(isInteger),
  favouriteSite: orNull(isText),
  preferredSites: listOf(isId),
  reachableBy: listOf(oneOf(consents)),
  withheld: listOf(oneOf(consents)),
  updatedAt: isNumber,
  text: isText,
});

const isTransaction = exactly<TransactionRecord>({
  id: isId,
  moviegoer: isId,
  exhibitor: isId,
  purchasedAt: isNumber,
  purchaseDay: isInteger,
  channel: orNull(isText),
  site: isId,
  filmCode: orNull(isText),
  filmTitle: orNull(isText),
  sessionStart: isInteger,
  format: orNull(isText),
  tickets: listOf(exactly<TicketLine>({ type: isId, quantity: atLeast(1), price: atLeast(0) })),
  concessionAmount: atLeast(0),
  status: oneOf(statuses),
  updatedAt: isNumber,
  text: isText,
});

/** Member rows that passed the pipeline. Pseudonymous: no member id is ever sent on. */
export const membersTopic = defineTopic<MemberRecord>({
  name: 'members',
  version: 1,
  key: ({ moviegoer }) => moviegoer,
  schema: Member,
  quick: isMember,
});

/** Transaction rows that passed the pipeline. */
export const transactionsTopic = defineTopic<TransactionRecord>({
  name: 'transactions',
  version: 1,
  key: ({ moviegoer }) => moviegoer,
  schema: Transaction,
  quick: isTransaction,
});
