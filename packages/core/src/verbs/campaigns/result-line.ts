import { z } from 'zod';
import { Figure } from '../../privacy/index.ts';

/** A value and the ends of its interval. */
export const IntervalView = z.object({ value: z.number(), low: z.number(), high: z.number() });
const UpliftView = z.object({
  /** What one of each group did on average. */
  target: z.number(),
  control: z.number(),
  difference: IntervalView,
  relative: IntervalView.nullable(),
  because: IntervalView,
});
const GroupView = z.object({ people: Figure, came: Figure });

/** One line of a result: an exhibitor, a variant, or all together. */
export const ResultLine = z.object({
  target: GroupView,
  control: GroupView,
  /** Null where too few came for it to be told. */
  uplift: z.object({ came: UpliftView, visits: UpliftView, spend: UpliftView }).nullable(),
});
export type ResultLine = z.infer<typeof ResultLine>;
