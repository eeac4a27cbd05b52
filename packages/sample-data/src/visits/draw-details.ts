import { weekdayOf } from '../calendar/days.ts';
import { DAYPARTS, FORMAT_SHARES, LEAD, LONGEST_LEAD, PARTIES } from '../calibration.ts';
import type { SampleFilm } from '../catalogue/film.ts';
import { pickIndex, wholeBetween } from '../random/distributions.ts';
import type { Random } from '../random/sfc32.ts';

const SATURDAY = 5;

/** The number of days between purchase and session. */
export function drawLead(random: Random, film: SampleFilm, runDay: number): number {
  const bucket = pickIndex(random, runDay <= film.eagerUntil ? LEAD.tentpoleOpening : LEAD.usual);
  if (bucket < 2) return bucket;
  return bucket === 2 ? 2 + Math.floor(random() ** 1.4 * 6) : 8 + Math.floor(random() ** 1.6 * (LONGEST_LEAD - 7));
}

/** How the daypart depends on age: young people go late, the oldest in the afternoon. */
const byAge = [
  [0.9, 1.05, 1, 0.85],
  [0.7, 0.85, 1.02, 1.55],
  [1, 0.98, 1, 1.08],
  [1.1, 1, 1, 0.9],
  [1, 1.05, 1.02, 0.65],
  [1.25, 1.3, 0.85, 0.3],
];

/** Returns 0 for morning, 1 for matinee, 2 for evening, 3 for late. */
export function drawDaypart(random: Random, film: SampleFilm, day: number, band: number): number {
  const usual = weekdayOf(day) >= SATURDAY ? DAYPARTS.weekend : DAYPARTS.week;
  return pickIndex(
    random,
    usual.map((part, i) => part * (film.dayparts[i] ?? 1) * (byAge[band]?.[i] ?? 1)),
  );
}

/** The number of tickets, from the usual party sizes, with more for family films and fewer for documentaries. */
export function drawParty(random: Random, film: SampleFilm): number {
  const usual = 1 + pickIndex(random, PARTIES);
  if (film.party > 0) return usual + (random() < film.party ? 1 : 0);
  return usual > 1 && random() < -film.party * 1.5 ? usual - 1 : usual;
}

/** An index in FORMATS. */
export function drawFormat(random: Random, film: SampleFilm, runDay: number): number {
  return pickIndex(random, film.kind === 'tentpole' && runDay <= 2 ? FORMAT_SHARES.tentpoleOpening : FORMAT_SHARES.usual);
}

const starts = [
  { from: 600, step: 30, times: 4 },
  { from: 720, step: 40, times: 7 },
  { from: 1020, step: 35, times: 6 },
  { from: 1260, step: 35, times: 4 },
];
const AFTER_MIDNIGHT = 1450;

/** The start in minutes after midnight of the business day; above 1,440 it is after the next midnight. Each site has its own timetable for a film. */
export function drawStart(random: Random, daypart: number, site: number, film: number): number {
  const slot = starts[daypart] ?? { from: 1020, step: 35, times: 6 };
  const shift = ((site * 7 + film * 3) % 6) * 5;
  if (daypart === 3 && random() < 0.04) return AFTER_MIDNIGHT + shift;
  return slot.from + slot.step * wholeBetween(random, 0, slot.times - 1) + shift;
}
