import type { Condition } from '@marquee/dsl';
import { z } from 'zod';
import { Figure } from './figure.ts';

/** A condition of a model: the weight that it adds, and what that was learnt from. */
export const LookalikeFeature = z.object({
  /** Without references. */
  where: z.custom<Condition>(),
  weight: z.number().int(),
  /** In percent of the audience that was learnt from, and of everyone who was learnt from. */
  share: z.number(),
  baseShare: z.number(),
});
export type LookalikeFeature = z.infer<typeof LookalikeFeature>;

/** A tenth of the scope by score, highest first: how many of them are in the audience, as learnt and as held out. */
export const LookalikeDecile = z.object({
  moviegoers: Figure,
  inAudience: Figure,
  /** Percent: what the model says, from those it learnt from; null where too few are in the audience. */
  expected: z.number().nullable(),
  /** Percent of those who were held out; null where too few are in the audience. */
  found: z.number().nullable(),
});
export type LookalikeDecile = z.infer<typeof LookalikeDecile>;

/** A frozen model of who is most like an audience. Everything in it is made of published figures. */
export const Lookalike = z.object({
  id: z.string(),
  organisationId: z.string(),
  name: z.string(),
  source: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('segment'), id: z.string(), version: z.number().int() }),
    z.object({ kind: z.literal('films'), ids: z.array(z.string()) }),
  ]),
  asOf: z.iso.date(),
  createdAt: z.string(),
  createdBy: z.string(),
  /** A short name of whose moviegoers were counted. */
  scope: z.string(),
  inScope: Figure,
  audience: Figure,
  features: z.array(LookalikeFeature),
  /** By top share, from 1 percent on: the score that it begins at, its moviegoers, and how many of them are in the audience already. */
  tops: z.array(z.object({ atLeast: z.number().int(), moviegoers: Figure, already: Figure })),
  /** Shares of the scope, from after the one percent to the other, with their own moviegoers. */
  tiers: z.array(z.object({ from: z.number().int(), to: z.number().int(), moviegoers: Figure })),
  deciles: z.array(LookalikeDecile),
});
export type Lookalike = z.infer<typeof Lookalike>;
