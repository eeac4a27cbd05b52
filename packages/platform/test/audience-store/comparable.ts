import type { ProfileCounts } from '@marquee/core';

/** A profile without zero cells and without order, to compare with one that has only what occurs. Top films are the audience's. */
export function comparable(profile: ProfileCounts): object {
  const breakdowns = Object.entries(profile.breakdowns).map(([name, { cells, ...totals }]) => {
    const found = cells
      .filter((cell) => cell.audience > 0 || (cell.base > 0 && name !== 'film'))
      .map((cell) => [cell.key.join(' '), cell] as const);
    return [name, { ...totals, cells: Object.fromEntries(found) }];
  });
  return { ...profile, breakdowns: Object.fromEntries(breakdowns) };
}
