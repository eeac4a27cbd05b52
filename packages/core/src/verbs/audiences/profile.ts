import { z } from 'zod';
import { Figure, Privacy } from '../../privacy/index.ts';

export const ProfileCell = z.object({
  key: z.array(z.string()),
  labels: z.array(z.string()),
  /** Said beside the label, such as the visits that a class of frequency is of. */
  detail: z.string().optional(),
  /** In the breakdown's unit, after the privacy rules. */
  size: Figure,
  /** Percent with one decimal, two under 1; null where hidden. */
  share: z.number().nullable(),
  baseShare: z.number().nullable(),
  index: z.number().int().nullable(),
  /** The noise of the share or the index may be more than a tenth of it. */
  rough: z.boolean(),
});
export type ProfileCell = z.infer<typeof ProfileCell>;

export const ProfileBreakdown = z.object({
  name: z.string(),
  label: z.string(),
  unit: z.enum(['moviegoers', 'visits']),
  /** What each key of a cell is; absent where there is one, which the label names. */
  heads: z.array(z.string()).optional(),
  /** Said beside the chart, such as "last 12 months". */
  window: z.string().nullable(),
  cells: z.array(ProfileCell),
  /** Sentences about what is hidden and why. */
  notes: z.array(z.string()),
});
export type ProfileBreakdown = z.infer<typeof ProfileBreakdown>;

/** Who an audience is, against a base. */
export const Profile = z.object({
  asOf: z.iso.date(),
  audience: Figure,
  base: Figure,
  baseLabel: z.string(),
  summaries: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      unit: z.enum(['visits', 'tickets', 'days', 'money', 'percent']),
      /** In the unit (money in minor units); null where the audience is hidden. */
      audience: z.number().nullable(),
      base: z.number().nullable(),
      index: z.number().int().nullable(),
      rough: z.boolean(),
    }),
  ),
  breakdowns: z.array(ProfileBreakdown),
  /** How many cells are hidden. */
  hiddenCells: z.number().int(),
  privacy: Privacy,
  /** What money is in: ISO 4217. */
  currency: z.string(),
  tookMs: z.number(),
});
export type Profile = z.infer<typeof Profile>;
