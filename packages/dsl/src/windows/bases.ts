import type { Day } from '../day.ts';
import type { Basis } from '../definition.ts';
import type { Visit } from '../moviegoer.ts';

interface BasisContract {
  readonly label: string;
  /** The day of a visit that is compared with the window. Windows end on the as-of date at the latest. */
  readonly dayOf: (visit: Visit) => Day;
  /** The column of that day in the table `visit`. */
  readonly column: string;
  /** The same among columns in memory. */
  readonly days: 'businessDays' | 'purchaseDays';
}

/** The day of a visit that a window refers to. */
export const bases = {
  session: { label: 'by session day', dayOf: (visit) => visit.businessDay, column: 'business_day', days: 'businessDays' },
  purchase: { label: 'by purchase day', dayOf: (visit) => visit.purchaseDay, column: 'purchase_day', days: 'purchaseDays' },
} as const satisfies Record<Basis, BasisContract>;
