import type { Day } from '@marquee/dsl';
import { DIRT, RECORDED } from '../calibration.ts';
import type { SampleFilm } from '../catalogue/film.ts';
import { genreNames } from '../catalogue/genres.ts';
import type { Steer } from '../effects/plant.ts';
import type { SampleMember } from '../members/member.ts';
import { drawVisitsAYear } from '../members/rates.ts';
import { drawFrom } from '../random/alias-table.ts';
import { roundByChance } from '../random/distributions.ts';
import type { Random } from '../random/sfc32.ts';
import type { Draft } from './draft.ts';
import { drawDaypart, drawLead, drawParty } from './draw-details.ts';
import type { CalendarYear } from './film-calendar.ts';
import { groupIndex } from './film-mass.ts';

/** What visits are drawn from. It is the same for every moviegoer. */
export interface VisitWorld {
  readonly films: readonly SampleFilm[];
  readonly calendar: readonly CalendarYear[];
  readonly until: Day;
  /** By film index. */
  readonly steers: ReadonlyMap<number, readonly Steer[]>;
  /** By film index: bits for its genres. */
  readonly genreBits: Uint16Array;
}

const ATTEMPTS = 6;
/** The chance that a drawn film is accepted if it has no favourite genre, and if the moviegoer has seen it already. */
const OTHER_TASTE = 0.62;
const AGAIN = 0.2;

/** All visits of one moviegoer that the exhibitor's card recorded, in no particular order. */
export function drawVisits(random: Random, member: SampleMember, world: VisitWorld): Draft[] {
  const drafts: Draft[] = [];
  for (const year of world.calendar) {
    const visits = roundByChance(random, drawVisitsAYear(random, member.visitClass) * year.years);
    for (let i = 0; i < visits; i += 1) {
      if (random() < RECORDED) drawVisit(random, member, world, year, drafts);
    }
  }
  return drafts;
}

function drawVisit(random: Random, member: SampleMember, world: VisitWorld, year: CalendarYear, drafts: Draft[]): void {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const found = drawFilmDay(random, member, world, year);
    if (!found) continue;
    if (found.day < member.joinedDay) return;
    const seen = drafts.some((draft) => draft.film === found.index);
    if (seen && (found.film.planted || random() >= AGAIN)) continue;
    const draft = draftOf(random, member, found);
    // Purchases after the end of the record are not known yet.
    if (draft.day - draft.lead > world.until || draft.day - draft.lead < member.joinedDay) return;
    const steers = draft.fate === 'stands' ? world.steers.get(draft.film) : undefined;
    if (steers) {
      if (!steers.every((steer) => steer.accepts(member, draft))) continue;
      for (const steer of steers) steer.take(member, draft);
    }
    drafts.push(draft);
    return;
  }
}

interface FilmDay {
  readonly index: number;
  readonly film: SampleFilm;
  readonly day: Day;
}

function drawFilmDay(random: Random, member: SampleMember, world: VisitWorld, year: CalendarYear): FilmDay | null {
  const table = year.tables[groupIndex(member.band, member.male, member.visitClass === 'frequent')];
  if (!table) return null;
  const cell = drawFrom(table, random);
  const index = year.film[cell] ?? 0;
  const film = world.films[index];
  if (!film) return null;
  const liked = film.planted || ((world.genreBits[index] ?? 0) & member.tastes) !== 0;
  return liked || random() < OTHER_TASTE ? { index, film, day: year.day[cell] ?? 0 } : null;
}

function draftOf(random: Random, member: SampleMember, { index, film, day }: FilmDay): Draft {
  const runDay = day - film.releaseDay;
  return {
    film: index,
    day,
    runDay,
    lead: drawLead(random, film, runDay),
    daypart: drawDaypart(random, film, day, member.band),
    tickets: drawParty(random, film),
    fate: random() < DIRT.refunds ? 'refunded' : 'stands',
  };
}

/** A visit in the latest year, on a day in the range, to a film that no effect steers. */
export function redrawVisit(random: Random, member: SampleMember, world: VisitWorld, from: Day, to: Day): Draft | null {
  const [year] = world.calendar;
  if (!year) return null;
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const found = drawFilmDay(random, member, world, year);
    if (!found || found.film.planted || found.day < from || found.day > to || found.day - 1 < member.joinedDay) continue;
    return { ...draftOf(random, member, found), lead: 0 };
  }
  return null;
}

export function genreBitsOf(films: readonly SampleFilm[]): Uint16Array {
  return Uint16Array.from(films, (film) => film.genres.reduce((bits, genre) => bits | (1 << genreNames.indexOf(genre)), 0));
}
