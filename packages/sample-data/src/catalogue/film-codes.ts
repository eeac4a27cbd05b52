import { mix } from '../random/sfc32.ts';
import { exhibitors } from './exhibitors.ts';
import type { SampleFilm } from './film.ts';
import { largeFormatTitle, soldTitle } from './sold-titles.ts';

/** A film in the records of one exhibitor. */
export interface FilmCode {
  readonly code: string;
  readonly title: string;
  /** That of large-format sessions, where they have a code of their own. */
  readonly largeFormatTitle: string;
  /** False for codes that are not matched to a film. They are planted faults. */
  readonly matched: boolean;
}

/** How many in a thousand film records of an exhibitor are not matched. Together they are about 1 % of rows. */
const UNMATCHED_PER_THOUSAND = 8;

/** The code and title under which an exhibitor (by index) sells a film (by index). */
export function filmCodeOf(exhibitor: number, film: number, record: SampleFilm): FilmCode {
  const hash = mix(exhibitor * 7919 + film * 104729 + 17);
  const prefix = exhibitors[exhibitor]?.filmPrefix ?? 'XX';
  const title = soldTitle(exhibitor, record, mix(hash));
  return {
    title,
    largeFormatTitle: largeFormatTitle(title),
    code: `${prefix}${String(10_000 + film * 6 + (hash % 6))}`,
    matched: record.planted || (hash >>> 8) % 1000 >= UNMATCHED_PER_THOUSAND,
  };
}

/** Two exhibitors sell large-format sessions under a second code, which is matched to the same film. */
export function hasLargeFormatCode(exhibitor: number): boolean {
  return exhibitor < 2;
}
