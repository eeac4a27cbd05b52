import { weekdayOf } from '../calendar/days.ts';
import { AGE_BANDS, EASING, FREQUENT_OPENING, PREVIEWS, WEEKDAYS, YOUNG_ON_TUESDAY } from '../calibration.ts';
import type { SampleFilm } from '../catalogue/film.ts';

/** Moviegoers with the same preferences: by age band, men or women, frequent or not. */
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
/** The run day of the first Tuesday. Every film opens on a Friday. */
const TUESDAY_OF_RUN = 4;
/** Visits by month compared with the mean, January first. */
const MONTHS = [0.95, 0.88, 0.96, 0.94, 1.04, 1.14, 1.2, 1.04, 0.84, 0.92, 0.98, 1.16];

/** The first and last run day of a film: previews, if there are any, then whole cinema weeks. */
export function runDaysOf(film: SampleFilm): readonly [from: number, to: number] {
  return [PREVIEWS[film.kind] > 0 ? -1 : 0, 7 * WEEKS[film.kind] - 1];
}

/** The visits of everyone to one film on one run day, in an arbitrary unit: size of the film × place in the run × weekday × month. */
export function massOf(film: SampleFilm, runDay: number): number {
  const day = film.releaseDay + runDay;
  const month = MONTHS[new Date(day * 86_400_000).getUTCMonth()] ?? 1;
  const weekday = (WEEKDAYS[runDay < 0 ? FRIDAY : weekdayOf(day)] ?? 0) / 100;
  return film.mass * runLevel(film, weekOf(runDay)) * (runDay < 0 ? PREVIEWS[film.kind] : 1) * weekday * month;
}

/** How strongly a group prefers a film on a run day: by age and gender, by coming later or on Tuesdays, and by preferring openings. */
export function leanOf(film: SampleFilm, runDay: number, { band, male, frequent }: Group): number {
  const men = film.men(runDay);
  const opening = runDay <= 0 ? (frequent ? FREQUENT_OPENING : 2 - FREQUENT_OPENING) : 1;
  const later = (EASING[band] ?? 1) ** Math.min(weekOf(runDay), 4);
  return (film.ages[band] ?? 1) * (male ? men : 2 - men) * opening * later * (runDay % 7 === TUESDAY_OF_RUN ? tuesdayLean(band) : 1);
}

function weekOf(runDay: number): number {
  return Math.max(0, Math.floor(runDay / 7));
}

/** The level of visits in a week compared with the opening week. It drops by the film's own rate, a little less each week. */
function runLevel(film: SampleFilm, week: number): number {
  let level = 1;
  for (let i = 0; i < week; i += 1) level *= 1 - film.drop * 0.96 ** i;
  return level;
}

/** Under-25s make a third of all visits. What they do more on Tuesdays, others do less, so that the share of Tuesday does not change. */
function tuesdayLean(band: number): number {
  return band < 2 ? YOUNG_ON_TUESDAY : 1 - (YOUNG_ON_TUESDAY - 1) / 2;
}
