import { z } from 'zod';

const conditionKinds = ['all', 'any', 'not', 'attribute', 'visits', 'segment', 'campaign', 'lookalike'] as const;

/** Why one condition is true or false of one moviegoer. Which of the facts are there depends on the kind. */
export const WhyNode = z.object({
  /** Into the definition asked; below a segment, into that segment's definition. */
  pointer: z.string(),
  kind: z.enum(conditionKinds),
  matched: z.boolean(),
  sentence: z.string(),
  /** What the moviegoer holds, as people read it; null where the condition is about neither an attribute nor a campaign. */
  held: z.string().nullable(),
  /** The measure as an exact fraction. */
  measured: z.object({ amount: z.number(), per: z.number(), unit: z.string() }).nullable(),
  bound: z.object({ from: z.number().nullable(), to: z.number().nullable() }).nullable(),
  /** Positions in the answer's list of visits. */
  visits: z.array(z.number().int()),
  visitsInWindow: z.number().int().nullable(),
  get children(): z.ZodArray<typeof WhyNode> {
    return z.array(WhyNode);
  },
});
export type WhyNode = z.infer<typeof WhyNode>;

export const WhyVisit = z.object({
  position: z.number().int(),
  businessDay: z.iso.date(),
  purchaseDay: z.iso.date(),
  film: z.string().nullable(),
  site: z.string().nullable(),
  format: z.string().nullable(),
  daypart: z.string().nullable(),
  tickets: z.number().nullable(),
  /** Minor units. */
  spend: z.number().nullable(),
});
export type WhyVisit = z.infer<typeof WhyVisit>;

/** Whether one pseudonymous moviegoer matches, condition by condition, with the visits that decided it. */
export const Why = z.object({
  asOf: z.iso.date(),
  moviegoer: z.object({
    id: z.string(),
    exhibitor: z.string(),
    gender: z.string().nullable(),
    age: z.number().int().nullable(),
    region: z.string().nullable(),
    visits: z.number().int(),
  }),
  matched: z.boolean(),
  root: WhyNode,
  /** What money is in: ISO 4217. */
  currency: z.string(),
  visits: z.array(WhyVisit),
});
export type Why = z.infer<typeof Why>;
