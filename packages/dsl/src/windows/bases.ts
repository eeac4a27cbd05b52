import type { Day } from '../day.ts';
import type { Basis } from '../definition.ts';
import type { Visit } from '../moviegoer.ts';

interface BasisContract {
  readonly label: string;
  /** The day of a visit that the window is compared with; never after the as-of date. */
  readonly dayOf: (visit: Visit) => Day;
  /** The column of the table `visit` that holds it. */
  readonly column: string;
}

/** Which day of a visit a window looks at. */
export const bases = {
  session: { label: 'by session day', dayOf: (visit) => visit.businessDay, column: 'business_day' },
  purchase: { label: 'by purchase day', dayOf: (visit) => visit.purchaseDay, column: 'purchase_day' },
} as const satisfies Record<Basis, BasisContract>;
