import { type BreakdownName, breakdowns } from '@marquee/core';
import type { CellKey } from '../../insights/cells.ts';
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
const insights: Readonly<Record<BreakdownName, Insight>> = {
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
};

export const breakdownNames = Object.keys(breakdowns).filter((name): name is BreakdownName => name in breakdowns);

/** The breakdowns that are answered over one kind of rows, with their insight of that kind. */
export function insightsOver<O extends Insight['over']>(
  over: O,
): readonly { name: BreakdownName; insight: Extract<Insight, { over: O }> }[] {
  const isOver = (insight: Insight): insight is Extract<Insight, { over: O }> => insight.over === over;
  return breakdownNames.flatMap((name) => {
    const insight = insights[name];
    return isOver(insight) ? [{ name, insight }] : [];
  });
}

/** The cells of a closed breakdown in their order; none of an open one. */
export function closedCells(name: BreakdownName): readonly CellKey[] {
  const insight = insights[name];
  const cells = 'cells' in insight ? insight.cells : undefined;
  return cells === undefined || 'column' in cells ? [] : cells;
}
