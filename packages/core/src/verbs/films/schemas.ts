import { z } from 'zod';
import { badInput } from '../../errors.ts';
import { GivenText, givenName } from '../../given-text.ts';
import { Film } from '../../records/index.ts';
import type { PlatformScene } from '../../verb/index.ts';

const shortText = (longest: number) =>
  GivenText.pipe(z.string().max(longest, `At most ${longest} characters.`))
    .nullable()
    .default(null);
/** Catalogue files write lists with bars between. */
const texts = (most: number) =>
  z
    .array(
      GivenText.pipe(
        z
          .string()
          .max(191, 'At most 191 characters.')
          .regex(/^[^|]*$/, 'A bar (|) stands between the entries of a list: it cannot be in one.'),
      ),
    )
    .max(most, `At most ${most}.`)
    .transform((list) => [...new Set(list)])
    .default([]);

/** What is said of a film, beside its id. */
export const FilmDetails = z.object({
  title: givenName('Give the film a title.', 255),
  releaseDate: z.iso
    .date('Write the release date as 2026-11-20.')
    .refine((date) => date >= '1900-01-01' && date < '2200-01-01', 'A release date is from 1900 on.')
    .nullable()
    .default(null),
  rating: shortText(191),
  genres: texts(20),
  distributor: shortText(255),
  franchise: shortText(255),
  director: shortText(255),
  cast: texts(100),
});
export type FilmDetails = z.output<typeof FilmDetails>;

/** A film as it is told. */
export const FilmView = Film;

/** The film with that id; throws `not_found`, at the part of the input that names it. */
export async function filmWith({ ports }: PlatformScene, id: string, path = '/film'): Promise<Film> {
  const [film] = await ports.metadata.catalogue.filmsById([id]);
  if (!film)
    throw badInput(path, `The catalogue has no film ${id}. It may have been merged with another: search for its title.`, 'not_found');
  return film;
}

/** A film as the audit keeps it: all that is said of it. */
export function inWords(film: FilmDetails): Record<string, string | readonly string[]> {
  const { title, releaseDate, rating, genres, distributor, franchise, director, cast } = film;
  const said = { title, releaseDate, rating, distributor, franchise, director };
  return { ...Object.fromEntries(Object.entries(said).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))), genres, cast };
}
