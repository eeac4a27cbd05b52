import { plainFormats, type SummaryName } from '@marquee/core';
import { openingWeekend } from '@marquee/dsl';

const plain = plainFormats.map((format) => `'${format}'`).join(', ');

/**
 * The strip of six figures, each a sum over visits in the window (`of`) divided by moviegoers or visits. SQL over `visit v` with its film
 * `f`.
 */
export const summarySql = {
  visitsPerYear: { of: '1', per: 'moviegoers' },
  partySize: { of: 'v.tickets', per: 'visits' },
  leadDays: { of: 'v.lead_days', per: 'visits' },
  spendPerVisit: { of: 'v.spend', per: 'visits' },
  premiumShare: { of: `CASE WHEN lower(v.format) NOT IN (${plain}) THEN 1 ELSE 0 END`, per: 'visits' },
  openingWeekendShare: {
    of: `CASE WHEN v.business_day - f.release_day BETWEEN ${openingWeekend.from} AND ${openingWeekend.to} THEN 1 ELSE 0 END`,
    per: 'visits',
  },
} as const satisfies Readonly<Record<SummaryName, { readonly of: string; readonly per: 'moviegoers' | 'visits' }>>;
