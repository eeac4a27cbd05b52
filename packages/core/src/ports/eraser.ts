import type { Erased, ErasureReceipt } from '../records/index.ts';

/** Erases moviegoers, wherever something of them is kept. Idempotent: erasing one again says that nothing was left. */
export interface Eraser {
  /** How the erasure of somebody is on record, done or not: SHA-256 of the moviegoer's id, in hexadecimal. */
  markOf(who: Erased): Promise<string>;
  erase(who: Erased): Promise<ErasureReceipt>;
}
