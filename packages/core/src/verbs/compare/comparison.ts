import { z } from 'zod';
import { Figure, Privacy } from '../../privacy/index.ts';
import { ComparedName } from './compared.ts';

/** In points: percent of the one less percent of the first, with the interval that holds the difference of all such moviegoers in about 95 of 100 cases. */
export const Points = z.object({ value: z.number(), low: z.number(), high: z.number() });
export type Points = z.infer<typeof Points>;

/** What one audience has in a cell. */
const Side = z.object({
  size: Figure,
  /** Percent with one decimal, two under 1; null where hidden. */
  share: z.number().nullable(),
  index: z.number().int().nullable(),
  /** The noise of the share or the index may be more than a tenth of it. */
  rough: z.boolean(),
  /** Against the first audience; null of the first, and where one of both is hidden. */
  points: Points.nullable(),
});

/** One cell of a breakdown, with what every audience has in it, in their order. */
export const ComparedCell = z.object({
  key: z.array(z.string()),
  labels: z.array(z.string()),
  detail: z.string().optional(),
  baseShare: z.number().nullable(),
  /** Null where it is not told of the audience: of films, where it is not among those that most of it saw. */
  audiences: z.array(Side.nullable()),
});
export type ComparedCell = z.infer<typeof ComparedCell>;

export const ComparedBreakdown = z.object({
  name: z.string(),
  label: z.string(),
  unit: z.enum(['moviegoers', 'visits']),
  heads: z.array(z.string()).optional(),
  window: z.string().nullable(),
  /** A scale in its order, everything else with what differs most before the rest. */
  cells: z.array(ComparedCell),
});
export type ComparedBreakdown = z.infer<typeof ComparedBreakdown>;

/** A cell of one audience that differs from the first's: its interval leaves nothing out. */
export const Differing = z.object({
  breakdown: z.string(),
  label: z.string(),
  unit: z.enum(['moviegoers', 'visits']),
  key: z.array(z.string()),
  labels: z.array(z.string()),
  /** Its place among the audiences. */
  audience: z.number().int(),
  share: z.number(),
  ofFirst: z.number(),
  points: Points,
});
export type Differing = z.infer<typeof Differing>;

const unit = z.enum(['visits', 'tickets', 'days', 'money', 'percent']);

/** Several audiences side by side, against one base. */
export const Comparison = z.object({
  asOf: z.iso.date(),
  base: Figure,
  baseLabel: z.string(),
  audiences: z.array(ComparedName.extend({ size: Figure })),
  summaries: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      unit,
      /** In the unit (money in minor units); null where hidden. */
      base: z.number().nullable(),
      audiences: z.array(z.object({ value: z.number().nullable(), index: z.number().int().nullable(), rough: z.boolean() })),
    }),
  ),
  /** What differs most from the first audience, largest first. */
  differing: z.array(Differing),
  /** Those with what differs most before the others. */
  breakdowns: z.array(ComparedBreakdown),
  /** How many figures of cells are hidden. */
  hiddenCells: z.number().int(),
  privacy: Privacy,
  currency: z.string(),
  tookMs: z.number(),
});
export type Comparison = z.infer<typeof Comparison>;
