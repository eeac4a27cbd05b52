import type { AttributeField, Day, VisitField } from '@marquee/dsl';
import { z } from 'zod';

/** What a member is asked to consent to, each by an opt-in of its own. */
export const consents = ['email', 'sms', 'push', 'thirdParty'] as const;
export type Consent = (typeof consents)[number];

const text = z.string().nullable();
const id = z.string().min(1);
const day = z.number().int();
const amount = z.number().int().min(0);

/** A member row after the pipeline: checked, pseudonymised, normalised. `updatedAt` decides which of two stands; at a tie `text` does. */
export interface MemberRecord {
  readonly moviegoer: string;
  readonly exhibitor: string;
  readonly birthDay: Day | null;
  readonly gender: 'female' | 'male' | 'other' | 'unknown';
  readonly region: string | null;
  readonly postcode: string | null;
  readonly tier: string | null;
  readonly joinedDay: Day | null;
  readonly favouriteSite: string | null;
  readonly preferredSites: readonly string[];
  readonly reachableBy: readonly Consent[];
  /** Consents that the row, or another one of the same `updatedAt`, does not give. Absent in rows taken before these were noted. */
  readonly withheld?: readonly Consent[] | undefined;
  /** Milliseconds since 1970 UTC. */
  readonly updatedAt: number;
  /** The row's content in one canonical text without the member id: the tie-breaker, the same for any column order or file format. */
  readonly text: string;
}

/** A member row as it is read back. */
export const MemberRecord: z.ZodType<MemberRecord> = z.object({
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

/** What a member row says of a moviegoer: by field of the language, the part of the row. */
export const saidByMember = {
  age: 'birthDay',
  gender: 'gender',
  region: 'region',
  tier: 'tier',
  joinedOn: 'joinedDay',
  favouriteSite: 'favouriteSite',
  preferredSites: 'preferredSites',
  reachableBy: 'reachableBy',
} as const satisfies Partial<Record<AttributeField, keyof MemberRecord>>;
type SaidByMember = Pick<MemberRecord, (typeof saidByMember)[keyof typeof saidByMember]>;

/** What is on record of a moviegoer of whom no member row came, or none yet. */
export const nothingSaid: SaidByMember = {
  birthDay: null,
  gender: 'unknown',
  region: null,
  tier: null,
  joinedDay: null,
  favouriteSite: null,
  preferredSites: [],
  reachableBy: [],
};

export interface TicketLine {
  readonly type: string;
  readonly quantity: number;
  /** Minor units, of one ticket. */
  readonly price: number;
}

/**
 * Texts that a transaction row says of its visit, by the language's names. A visit of several transactions has those of its earliest purchase.
 * New ones go to the end: kept rows hold them in this order.
 */
export const saidByPurchase = ['channel'] as const satisfies readonly VisitField[];
export type SaidByPurchase<V = string | null> = { readonly [F in (typeof saidByPurchase)[number]]: V };

/** One of something for each of them. */
export function ofPurchase<V>(make: (field: keyof SaidByPurchase) => V): SaidByPurchase<V> {
  return withPurchase({}, make);
}

/** Adds them to an object that was just made. Where millions are made, a spread would be slow, and leave objects that are slow to read. */
export function withPurchase<T extends object, V>(made: T, make: (field: keyof SaidByPurchase) => V): T & SaidByPurchase<V> {
  // Every field is given one.
  const found = made as T & { -readonly [F in keyof SaidByPurchase]: V };
  for (const field of saidByPurchase) found[field] = make(field) as (typeof found)[typeof field];
  return found;
}

/** A transaction row after the pipeline. Amounts in minor units; instants in milliseconds since 1970 UTC. */
export interface TransactionRecord extends SaidByPurchase {
  /** Per exhibitor. */
  readonly id: string;
  readonly moviegoer: string;
  readonly exhibitor: string;
  readonly purchasedAt: number;
  readonly purchaseDay: Day;
  readonly site: string;
  readonly filmCode: string | null;
  readonly filmTitle: string | null;
  /** Local wall-clock start, in minutes since 1970-01-01T00:00. */
  readonly sessionStart: number;
  readonly format: string | null;
  readonly tickets: readonly TicketLine[];
  readonly concessionAmount: number;
  readonly status: 'sold' | 'refunded';
  readonly updatedAt: number;
  readonly text: string;
}

/** A transaction row as it is read back. */
export const TransactionRecord: z.ZodType<TransactionRecord> = z.object({
  id,
  moviegoer: id,
  exhibitor: id,
  purchasedAt: z.number(),
  purchaseDay: day,
  ...ofPurchase(() => text),
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
