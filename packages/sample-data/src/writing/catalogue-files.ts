import { isoOfDay } from '@marquee/dsl';
import { exhibitors } from '../catalogue/exhibitors.ts';
import type { SampleFilm } from '../catalogue/film.ts';
import { knownFilmCodes } from '../catalogue/known-film-codes.ts';
import type { SampleSite } from '../catalogue/sites.ts';
import { row } from './csv.ts';
import type { FolderWriter } from './feed-folder.ts';

/** The four files under `catalog/`. */
export async function writeCatalogue(out: FolderWriter, sites: readonly SampleSite[], films: readonly SampleFilm[]): Promise<void> {
  await writeRows(
    out,
    'catalog/exhibitors.csv',
    ['id', 'name'],
    exhibitors.map(({ id, name }) => [id, name]),
  );
  await writeRows(
    out,
    'catalog/sites.csv',
    ['id', 'exhibitor', 'code', 'name', 'region', 'postcode', 'time_zone'],
    sites.map((site) => [
      site.id,
      exhibitors[site.exhibitor]?.id ?? '',
      site.code,
      site.name,
      site.region.code,
      site.postcode,
      site.timeZone,
    ]),
  );
  await writeRows(
    out,
    'catalog/films.csv',
    ['id', 'title', 'release_date', 'rating', 'genres', 'distributor', 'franchise', 'director', 'cast'],
    films.map((film) => [
      film.id,
      film.title,
      isoOfDay(film.releaseDay),
      film.rating,
      film.genres.join('|'),
      film.distributor,
      film.franchise,
      film.director,
      film.cast.join('|'),
    ]),
  );
  await writeRows(out, 'catalog/film-matches.csv', ['exhibitor', 'film_code', 'film'], matches(films));
}

function matches(films: readonly SampleFilm[]): string[][] {
  return knownFilmCodes(films).flatMap(({ exhibitor, filmCode, film, matched }) => (matched ? [[exhibitor, filmCode, film]] : []));
}

async function writeRows(
  out: FolderWriter,
  path: string,
  columns: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): Promise<void> {
  const file = await out.create(path, row(columns));
  for (const values of rows) {
    file.add(row(values));
    if (file.isFull()) await file.flush();
  }
  await file.close();
}
