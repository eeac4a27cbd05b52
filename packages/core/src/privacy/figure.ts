import { z } from 'zod';

/**
 * A count after the privacy rules: a number, or hidden. `small`: fewer than `below` (zero too). `bySubtraction`: it is larger, and hidden
 * because a group of fewer than `below` could be worked out from it.
 */
export const Figure = z.discriminatedUnion('shown', [
  z.object({ shown: z.literal(true), value: z.number().int() }),
  z.object({ shown: z.literal(false), below: z.number().int(), reason: z.enum(['small', 'bySubtraction']) }),
]);
export type Figure = z.infer<typeof Figure>;
