import { z } from 'zod';

const Weighted = z.object({ variants: z.array(z.object({ weight: z.number().min(0) })).min(1) });

/** How much of the target gets each variant of a message; one variant where nothing is said. */
export function weightsOf(message: unknown): readonly number[] {
  const found = Weighted.safeParse(message);
  const weights = found.success ? found.data.variants.map(({ weight }) => weight) : [];
  return weights.some((weight) => weight > 0) ? weights : [1];
}
