import { z } from 'zod';

/** A count after the privacy rules: a number, or hidden because fewer than `below` stand behind it (zero too). */
export const Figure = z.discriminatedUnion('shown', [
  z.object({
    shown: z.literal(true),
    value: z.number().int(),
    /** Its noise may be more than a tenth of it. */
    rough: z.literal(true).optional(),
  }),
  z.object({ shown: z.literal(false), below: z.number().int() }),
]);
export type Figure = z.infer<typeof Figure>;
