import { plainFormats, type SummaryName } from '@marquee/core';
import { openingWeekend } from '@marquee/dsl';

const plain = plainFormats.map((format) => `'${format}'`).join(', ');

/** What each summary figure sums over the visits in the window: SQL over `visit v` with its film `f`. */
export const summarySql: Readonly<Record<SummaryName, string>> = {
  visitsPerYear: '1',
  partySize: 'v.tickets',
  leadDays: 'v.lead_days',
  spendPerVisit: 'v.spend',
  premiumShare: `CASE WHEN lower(v.format) NOT IN (${plain}) THEN 1 ELSE 0 END`,
  openingWeekendShare: `CASE WHEN v.business_day - f.release_day BETWEEN ${openingWeekend.from} AND ${openingWeekend.to} THEN 1 ELSE 0 END`,
};
