import type { BreakdownName } from '@marquee/core';
import { ageGender } from './age-gender.ts';
import { daypartWeekday } from './daypart-weekday.ts';
import { exhibitor } from './exhibitor.ts';
import { film } from './film.ts';
import { format } from './format.ts';
import { frequency } from './frequency.ts';
import { genre } from './genre.ts';
import type { Insight } from './insight.ts';
import { leadTime } from './lead-time.ts';
import { partySize } from './party-size.ts';
import { region } from './region.ts';
import { spend } from './spend.ts';

/** How each breakdown of the profile is answered here. A breakdown that core adds and this lacks does not compile. */
export const insights = {
  ageGender,
  frequency,
  partySize,
  region,
  exhibitor,
  genre,
  film,
  daypartWeekday,
  format,
  leadTime,
  spend,
} as const satisfies Readonly<Record<BreakdownName, Insight>>;
