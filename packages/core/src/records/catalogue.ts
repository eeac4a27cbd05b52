import { z } from 'zod';

export const Exhibitor = z.object({ id: z.string().min(1), name: z.string().min(1) });
export type Exhibitor = z.infer<typeof Exhibitor>;

export const Site = z.object({
  id: z.string().min(1),
  exhibitor: z.string().min(1),
  code: z.string().min(1),
  name: z.string().min(1),
  region: z.string().nullable(),
  postcode: z.string().nullable(),
  /** IANA time zone; without a valid one the site is not usable. */
  timeZone: z.string().nullable(),
});
export type Site = z.infer<typeof Site>;

export const Film = z.object({
  id: z.string().min(1),
  title: z.string().min(1),
  releaseDate: z.iso.date().nullable(),
  rating: z.string().nullable(),
  genres: z.array(z.string()),
  distributor: z.string().nullable(),
  franchise: z.string().nullable(),
  director: z.string().nullable(),
  cast: z.array(z.string()),
});
export type Film = z.infer<typeof Film>;

/** An exhibitor's own film record, matched to the common catalogue. */
export const FilmMatch = z.object({ exhibitor: z.string().min(1), filmCode: z.string().min(1), film: z.string().min(1) });
export type FilmMatch = z.infer<typeof FilmMatch>;

/** What an exhibitor's film record is matched to from now on: no film where the match was taken back. */
export const FilmMatchChange = FilmMatch.extend({ film: z.string().min(1).nullable() });
export type FilmMatchChange = z.infer<typeof FilmMatchChange>;

export const CatalogueSnapshot = z.object({
  exhibitors: z.array(Exhibitor),
  sites: z.array(Site),
  films: z.array(Film),
  filmMatches: z.array(FilmMatch),
});
export type CatalogueSnapshot = z.infer<typeof CatalogueSnapshot>;
