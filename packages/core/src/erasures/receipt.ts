import { z } from 'zod';

/** What an erasure did, and what it leaves to others. */
export const ErasureReceipt = z.object({
  moviegoer: z.string(),
  /** `under_way`: the ingest workers have still to carry it out. */
  state: z.enum(['done', 'under_way']),
  /** Null while it is under way: only the workers can tell. */
  existed: z.boolean().nullable(),
  removedFrom: z.array(z.string()),
  /** Where it will be removed from next, without anybody's doing. */
  remains: z.array(z.string()),
  /** ISO instant. */
  at: z.string(),
});
export type ErasureReceipt = z.infer<typeof ErasureReceipt>;
