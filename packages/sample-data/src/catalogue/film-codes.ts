import { mix } from '../random/sfc32.ts';
import { exhibitors } from './exhibitors.ts';
import type { SampleFilm } from './film.ts';

/** A film in the records of one exhibitor. */
export interface FilmCode {
  readonly code: string;
  readonly title: string;
  /** False for codes that are not matched to a film. They are planted faults. */
  readonly matched: boolean;
}

/** How many in a thousand film records of an exhibitor are not matched. Together they are about 1 % of rows. */
const UNMATCHED_PER_THOUSAND = 8;

/** The code and title under which an exhibitor (by index) sells a film (by index). */
export function filmCodeOf(exhibitor: number, film: number, record: SampleFilm): FilmCode {
  const hash = mix(exhibitor * 7919 + film * 104729 + 17);
  const prefix = exhibitors[exhibitor]?.filmPrefix ?? 'XX';
  return {
    code: `${prefix}${String(10_000 + film * 6 + (hash % 6))}`,
    title: exhibitor % 3 === 1 ? record.title.toUpperCase() : record.title,
    matched: record.planted || (hash >>> 8) % 1000 >= UNMATCHED_PER_THOUSAND,
  };
}

/** Two exhibitors sell large-format sessions under a second code, which is matched to the same film. */
export function hasLargeFormatCode(exhibitor: number): boolean {
  return exhibitor < 2;
}
