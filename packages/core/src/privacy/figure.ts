import { z } from 'zod';

/** A count after the privacy rules: a number, or "fewer than `below`". */
export const Figure = z.discriminatedUnion('shown', [
  z.object({ shown: z.literal(true), value: z.number().int() }),
  z.object({ shown: z.literal(false), below: z.number().int() }),
]);
export type Figure = z.infer<typeof Figure>;
