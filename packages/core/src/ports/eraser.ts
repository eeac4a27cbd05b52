import type { Erased, ErasureReceipt } from '../erasures/index.ts';

/** Erases moviegoers, wherever something of them is kept. Idempotent: erasing one again says that nothing was left. */
export interface Eraser {
  erase(who: Erased): Promise<ErasureReceipt>;
}
