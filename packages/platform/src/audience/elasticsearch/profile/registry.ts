import { type BreakdownName, breakdowns } from '@marquee/core';
import { leadBuckets, spendBuckets, ticketBuckets } from '../../insights/buckets.ts';
import { ageGender } from './age-gender.ts';
import { bucketed, moviegoersBy, visitsBy } from './by-field.ts';
import { daypartWeekday } from './daypart-weekday.ts';
import { film, genre } from './films.ts';
import { frequency } from './frequency.ts';
import type { Insight } from './insight.ts';

/** How each breakdown of the profile is answered here. A breakdown that core adds and this lacks does not compile. */
export const insights: Readonly<Record<BreakdownName, Insight>> = {
  ageGender,
  frequency,
  partySize: bucketed('tickets', ticketBuckets),
  region: moviegoersBy('region'),
  exhibitor: moviegoersBy('exhibitor'),
  genre,
  film,
  daypartWeekday,
  format: visitsBy('format'),
  leadTime: bucketed('leadDays', leadBuckets),
  spend: bucketed('spend', spendBuckets),
};

export const breakdownNames = Object.keys(breakdowns).filter((name): name is BreakdownName => name in breakdowns);
