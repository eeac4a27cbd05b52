import { weekdayOf } from '../calendar/days.ts';
import { AGE_BANDS, EASING, FREQUENT_OPENING, PREVIEWS, WEEKDAYS, YOUNG_ON_TUESDAY } from '../calibration.ts';
import type { SampleFilm } from '../catalogue/film.ts';

/** Moviegoers that choose alike: an age band, men or women, frequent or not. */
export interface Group {
  readonly band: number;
  readonly male: boolean;
  readonly frequent: boolean;
}
export const groups: readonly Group[] = AGE_BANDS.flatMap((_, band) =>
  [true, false].flatMap((male) => [true, false].map((frequent) => ({ band, male, frequent }))),
);
export function groupIndex(band: number, male: boolean, frequent: boolean): number {
  return band * 4 + (male ? 0 : 2) + (frequent ? 0 : 1);
}

const WEEKS = { tentpole: 10, wide: 8, limited: 6 } as const;
const FRIDAY = 4;
const TUESDAY = 1;
/** Cinema's year by month, January first. */
const MONTHS = [0.95, 0.88, 0.96, 0.94, 1.04, 1.14, 1.2, 1.04, 0.84, 0.92, 0.98, 1.16];

/** The run days of a film: previews, if any, then whole cinema weeks. */
export function runDaysOf(film: SampleFilm): readonly [from: number, to: number] {
  return [PREVIEWS[film.kind] > 0 ? -1 : 0, 7 * WEEKS[film.kind] - 1];
}

/** Visits of one group to one film on one run day, in a unit of its own: size × place in the run × weekday × how much the group likes it. */
export function massOf(film: SampleFilm, runDay: number, group: Group): number {
  const day = film.releaseDay + runDay;
  const month = MONTHS[new Date(day * 86_400_000).getUTCMonth()] ?? 1;
  return (
    film.mass * runLevel(film, runDay, group.band) * weekdayPart(film, runDay, day, group.band) * month * affinity(film, runDay, group)
  );
}

/** What is left of the opening week's level: it falls by the film's own drop, a little less each week, and slower with age. */
function runLevel(film: SampleFilm, runDay: number, band: number): number {
  const week = Math.max(0, Math.floor(runDay / 7));
  let level = 1;
  for (let i = 0; i < week; i += 1) level *= 1 - film.drop * 0.96 ** i;
  return level * (EASING[band] ?? 1) ** Math.min(week, 4);
}

function weekdayPart(film: SampleFilm, runDay: number, day: number, band: number): number {
  if (runDay < 0) return PREVIEWS[film.kind] * (WEEKDAYS[FRIDAY] / 100);
  const weekday = weekdayOf(day);
  const part = (WEEKDAYS[weekday] ?? 0) / 100;
  if (weekday !== TUESDAY) return part;
  // Under-25s make a third of visits: what they do more, everyone else does less, so that Tuesday keeps its part of all.
  return part * (band < 2 ? YOUNG_ON_TUESDAY : 1 - (YOUNG_ON_TUESDAY - 1) / 2);
}

function affinity(film: SampleFilm, runDay: number, group: Group): number {
  const men = film.men(runDay);
  const opening = runDay <= 0 ? (group.frequent ? FREQUENT_OPENING : 2 - FREQUENT_OPENING) : 1;
  return (film.ages[group.band] ?? 1) * (group.male ? men : 2 - men) * opening;
}
