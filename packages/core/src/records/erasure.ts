import { z } from 'zod';

/** What an erasure did, and what it leaves to others. */
export const ErasureReceipt = z.object({
  moviegoer: z.string(),
  /** SHA-256 of the moviegoer's id, in hexadecimal: all that is kept, so that later rows are dropped. The audit log names it. */
  mark: z.string(),
  /** `under_way`: the ingest workers have still to carry it out. */
  state: z.enum(['done', 'under_way']),
  /** Null while it is under way: only the workers can tell. */
  existed: z.boolean().nullable(),
  removedFrom: z.array(z.string()),
  /** Where it will be removed from next, without anybody's doing. */
  underWay: z.array(z.string()),
  /** Where something of the moviegoer may be that the product does not reach. */
  remains: z.array(z.string()),
  /** ISO instant. */
  at: z.string(),
});
export type ErasureReceipt = z.infer<typeof ErasureReceipt>;

/** A moviegoer by its id, or by the id that its exhibitor knows it by: then rows that are broken in any way are searched for that too. */
export type Erased = { readonly moviegoer: string } | { readonly exhibitor: string; readonly memberId: string };
