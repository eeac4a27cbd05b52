import { z } from 'zod';
import { Figure, Privacy } from '../../privacy/index.ts';

export const Advice = z.object({
  severity: z.enum(['error', 'advice']),
  code: z.string(),
  path: z.string(),
  message: z.string(),
  params: z.record(z.string(), z.unknown()),
});

/** What the live panel shows. Every number has been through the privacy rules. */
export const Preview = z.object({
  asOf: z.iso.date(),
  inScope: Figure,
  audience: Figure,
  /** Of the moviegoers in scope; null where either is hidden. */
  percentOfScope: z.number().nullable(),
  reachable: z.object({ any: Figure, email: Figure, sms: Figure, push: Figure, thirdParty: Figure }),
  /** By JSON Pointer of each condition. `effect.percent` is null where hidden. */
  rows: z.record(
    z.string(),
    z.object({
      own: Figure,
      effect: z.object({ word: z.enum(['keeps', 'drops', 'covers', 'adds']), percent: z.number().nullable() }).nullable(),
      /** It is not counted: too few are in it, or too few are outside, to bring in or take away by themselves. */
      leftOut: z.enum(['few', 'nearlyAll']).optional(),
      /** Of a segment: a part of its definition is left out so. */
      partLeftOut: z.literal(true).optional(),
    }),
  ),
  /** From everyone in scope through the root group's conditions; the first step has pointer ''. */
  waterfall: z.array(z.object({ pointer: z.string(), left: Figure })),
  advice: z.array(Advice),
  privacy: Privacy,
  dataVersion: z.string(),
  tookMs: z.number(),
});
export type Preview = z.infer<typeof Preview>;
