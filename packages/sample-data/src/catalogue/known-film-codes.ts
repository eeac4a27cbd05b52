import { exhibitors } from './exhibitors.ts';
import type { SampleFilm } from './film.ts';
import { filmCodeOf, hasLargeFormatCode } from './film-codes.ts';

/** The film that a code of an exhibitor is, and whether the sample's catalogue says so. */
export interface KnownFilmCode {
  readonly exhibitor: string;
  readonly filmCode: string;
  readonly film: string;
  readonly matched: boolean;
}

/** Every code of every exhibitor. */
export function knownFilmCodes(films: readonly SampleFilm[]): readonly KnownFilmCode[] {
  return exhibitors.flatMap((exhibitor, index) =>
    films.flatMap((film, i) => {
      const { code, matched } = filmCodeOf(index, i, film);
      const codes = hasLargeFormatCode(index) ? [code, `${code}-LF`] : [code];
      return codes.map((filmCode) => ({ exhibitor: exhibitor.id, filmCode, film: film.id, matched }));
    }),
  );
}
