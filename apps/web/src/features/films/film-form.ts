import type { Inputs, Outputs } from '../../lib/trpc.tsx';

export type Film = Outputs['films']['list']['films'][number];
export type FilmDetails = NonNullable<Inputs['films']['add']>;

/** What somebody typed of a film: empty boxes say nothing, genres are between commas, the cast is a name a line. */
export function detailsOf(typed: FormData): FilmDetails {
  const text = (name: string) => String(typed.get(name) ?? '').trim();
  const given = (name: string) => (text(name) === '' ? null : text(name));
  const listed = (name: string, between: RegExp) =>
    text(name)
      .split(between)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  return {
    title: text('title'),
    releaseDate: given('releaseDate'),
    rating: given('rating'),
    genres: listed('genres', /,/),
    distributor: given('distributor'),
    franchise: given('franchise'),
    director: given('director'),
    cast: listed('cast', /\n/),
  };
}

/** What a film is without its id, as it was read. */
export function detailsOfFilm({ title, releaseDate, rating, genres, distributor, franchise, director, cast }: Film): FilmDetails {
  return { title, releaseDate, rating, genres, distributor, franchise, director, cast };
}
