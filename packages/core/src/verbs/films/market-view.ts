import { z } from 'zod';
import { Figure, Privacy } from '../../privacy/index.ts';
import { Change } from './run-view.ts';
import { FilmView } from './schemas.ts';

/** Where a film is in its life, as its figures show it. */
export const FilmSection = z.enum(['inTheatres', 'advanceSales', 'coming', 'archive']);
export type FilmSection = z.infer<typeof FilmSection>;

export const FilmSort = z.enum(['release', 'title', 'moviegoers', 'visits', 'lastWeekend', 'openingWeekend', 'presales']);
export type FilmSort = z.infer<typeof FilmSort>;

const Text = z.string().max(255).optional();

/** Which films of the list are wanted. */
export const FilmFilters = z.object({
  section: FilmSection.optional(),
  /** Stands somewhere in the title, the franchise, the director or the cast; case and accents ignored. */
  text: z.string().max(200).default(''),
  genre: Text,
  rating: Text,
  distributor: Text,
  franchise: Text,
  /** Of the release. */
  year: z.number().int().min(1900).max(2200).optional(),
});
export type FilmFilters = z.infer<typeof FilmFilters>;

/** A film in the list with its figures. */
export const MarketFilm = FilmView.extend({
  section: FilmSection,
  moviegoers: Figure,
  visits: Figure,
  /** Visits of run days −1 to 2; null before the release. */
  openingWeekend: Figure.nullable(),
  /** Visits of the last weekend that is over, Friday to Sunday (the first with its previews); null where the film was not out. */
  lastWeekend: Figure.nullable(),
  /** Against the weekend before; null where there is none, and where noise may make most of it. */
  change: Change.nullable(),
  /** Tickets bought for sessions after the as-of date. */
  presales: Figure,
  /** Visits of each of the last days, oldest first; null where hidden. */
  days: z.array(z.number().nullable()),
});
export type MarketFilm = z.infer<typeof MarketFilm>;

const Values = z.array(z.string());

export const FilmMarket = z.object({
  asOf: z.iso.date(),
  films: z.array(MarketFilm),
  /** The film after which the next page begins; null at the end. */
  next: z.string().nullable(),
  /** How many films the filters leave. */
  total: z.number().int(),
  /** How many there are in each section, whatever the filters. */
  sections: z.record(FilmSection, z.number().int()),
  /** What can be filtered by. */
  values: z.object({ genres: Values, ratings: Values, distributors: Values, franchises: Values, years: z.array(z.number().int()) }),
  privacy: Privacy,
});
