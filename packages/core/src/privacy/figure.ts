import { z } from 'zod';

export { Figure } from '../records/index.ts';

/** What the reader must know of the rules: the smallest count shown, the rounding, and the standard deviation of the noise, 0 where there is none. */
export const Privacy = z.object({ smallest: z.number().int(), roundedTo: z.number().int(), deviation: z.number() });
