import type { ChartData } from '@marquee/ui/charts/chart-card';
import { figure } from '../../../lib/format.ts';
import type { Market, MarketFilm } from './view.ts';

type Figure = MarketFilm['moviegoers'];

/** Numbers as numbers, hidden figures as their text, nothing where there is none. */
export function inFile(count: Figure | null): number | string | null {
  if (count === null) return null;
  return count.shown ? count.value : figure(count);
}

/** A page of films as a table. */
export function marketFile({ films }: Pick<Market, 'films'>): ChartData {
  return {
    columns: [
      ...['Film', 'Released', 'Rating', 'Genres', 'Distributor', 'Franchise', 'Moviegoers', 'Visits', 'Opening weekend, visits'],
      ...['Last weekend, visits', 'Change, percent', 'Presales, tickets'],
    ],
    rows: films.map((film) => [
      ...[film.title, film.releaseDate, film.rating, film.genres.join(', '), film.distributor, film.franchise],
      ...[film.moviegoers, film.visits, film.openingWeekend, film.lastWeekend].map(inFile),
      film.change?.percent ?? null,
      inFile(film.presales),
    ]),
  };
}
