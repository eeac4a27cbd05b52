import { z } from 'zod';
import { runBreakdownNames } from '../../insights/index.ts';
import { Figure, Privacy } from '../../privacy/index.ts';

/** In percent; rough where noise may make much of it. */
export const Change = z.object({ percent: z.number(), rough: z.boolean() });

/** Visits, or moviegoers by the day of their first visit to the film. */
export const RunMeasure = z.enum(['visits', 'moviegoers']);
export type RunMeasure = z.infer<typeof RunMeasure>;

export const RunBy = z.enum(runBreakdownNames as [(typeof runBreakdownNames)[number], ...(typeof runBreakdownNames)[number][]]);

const Percent = z.number().nullable();

/** What a part of a run has, in all and of each key, in the keys' order. */
export const RunPart = z.object({
  size: Figure,
  sizes: z.array(Figure),
  /** Percent of all in the part; null where hidden, and where noise may be ten points of it. Rough where the size is. */
  shares: z.array(Percent),
  /** Percent of whoever came in the part that had seen the film before it. */
  returning: Percent,
});
export type RunPart = z.infer<typeof RunPart>;

export const RunMoment = z.object({ name: z.enum(['opening', 'sunday', 'thursday']), label: z.string(), runDay: z.number().int() });
export type RunMoment = z.infer<typeof RunMoment>;

export const RunPoints = z.object({
  key: z.string(),
  from: RunMoment.shape.name,
  to: RunMoment.shape.name,
  /** Null where one of both is hidden. */
  points: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
});
export type RunPoints = z.infer<typeof RunPoints>;

export const RunDecline = z.object({
  /** How many weekends are compared, from the first. */
  weekends: z.number().int(),
  /** The mean change a weekend, in percent. */
  keys: z.array(Change.extend({ key: z.string() })),
  slowest: z.string(),
  fastest: z.string(),
});
export type RunDecline = z.infer<typeof RunDecline>;

/** A film's run by one breakdown. */
export const FilmRunView = z.object({
  asOf: z.iso.date(),
  by: RunBy,
  label: z.string(),
  measure: RunMeasure,
  /** Without a release date a film has no run: then there are no parts. */
  releaseDate: z.iso.date().nullable(),
  keys: z.array(z.object({ key: z.string(), label: z.string() })),
  /** Percent of each key among everyone in scope: of their visits in the last 12 months, or of those who made them. */
  base: z.array(Percent),
  days: z.array(RunPart.extend({ day: z.iso.date(), runDay: z.number().int() })),
  periods: z.array(
    RunPart.extend({
      kind: z.enum(['previews', 'weekend', 'weekdays']),
      number: z.number().int(),
      from: z.iso.date(),
      to: z.iso.date(),
      whole: z.boolean(),
      /** Against the same part of the week before; null where there is none, and where noise may make most of it. */
      change: Change.nullable(),
      indexes: z.array(z.object({ index: z.number().int().nullable(), rough: z.boolean() })),
    }),
  ),
  moments: z.array(RunMoment),
  points: z.array(RunPoints),
  decline: RunDecline.nullable(),
  privacy: Privacy,
});
