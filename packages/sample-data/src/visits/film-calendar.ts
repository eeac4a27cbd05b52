import type { Day } from '@marquee/dsl';
import { LONGEST_LEAD, RECORD_DAYS } from '../calibration.ts';
import type { SampleFilm } from '../catalogue/film.ts';
import { type AliasTable, aliasTable } from '../random/alias-table.ts';
import { groups, leanOf, massOf, runDaysOf } from './film-mass.ts';

/** One year of the record: all days of all films, with a table for each group to draw one of them. The last year includes the presales after it. */
export interface CalendarYear {
  readonly film: Uint16Array;
  readonly day: Int32Array;
  /** By group. */
  readonly tables: readonly AliasTable[];
  /** In years. */
  readonly years: number;
}

const YEAR = 365;

/** The latest year first. About 90,000 film days × 24 groups need about 20 MB, whatever the number of moviegoers. */
export function filmCalendar(films: readonly SampleFilm[], until: Day): readonly CalendarYear[] {
  const years: CalendarYear[] = [];
  for (let back = 0; back * YEAR < RECORD_DAYS; back += 1) {
    const to = back === 0 ? until + LONGEST_LEAD : until - back * YEAR;
    const from = until - Math.min((back + 1) * YEAR, RECORD_DAYS) + 1;
    years.push(calendarYear(films, from, to));
  }
  return years;
}

function calendarYear(films: readonly SampleFilm[], from: Day, to: Day): CalendarYear {
  const [filmOf, dayOf]: [number[], Day[]] = [[], []];
  films.forEach((film, index) => {
    const [first, last] = runDaysOf(film);
    for (let day = Math.max(from, film.releaseDay + first); day <= Math.min(to, film.releaseDay + last); day += 1) {
      filmOf.push(index);
      dayOf.push(day);
    }
  });
  return {
    film: Uint16Array.from(filmOf),
    day: Int32Array.from(dayOf),
    tables: tablesOf(films, filmOf, dayOf),
    years: (to - from + 1) / YEAR,
  };
}

function tablesOf(films: readonly SampleFilm[], filmOf: readonly number[], dayOf: readonly Day[]): readonly AliasTable[] {
  const cells = filmOf.flatMap((index, i) => {
    const film = films[index];
    const runDay = (dayOf[i] ?? 0) - (film?.releaseDay ?? 0);
    return film ? [{ film, runDay, mass: massOf(film, runDay) }] : [];
  });
  const weights = new Float64Array(cells.length);
  return groups.map((group) => {
    cells.forEach(({ film, runDay, mass }, i) => {
      weights[i] = mass * leanOf(film, runDay, group);
    });
    return aliasTable(weights);
  });
}
