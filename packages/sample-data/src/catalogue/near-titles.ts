import { mix } from '../random/sfc32.ts';
import type { SampleFilm } from './film.ts';
import { slugOf } from './titles.ts';

/** Every so many films, one that opens small goes by the title of an earlier one. */
const EVERY = 24;

/**
 * Sequels and re-releases: some of the films have the title of one that came out one to five years before, and a number or an edition with it. They keep their place, so
 * that what is drawn for films does not change.
 */
export function withNearTitles(films: readonly SampleFilm[]): readonly SampleFilm[] {
  const taken = new Set(films.map(({ id }) => id));
  return films.map((film, i) => {
    const earlier = i - 360 - (mix(i) % 240);
    const first = films[earlier];
    if (!isNear(i) || isNear(earlier) || film.planted || film.kind === 'tentpole' || !first || first.planted) return film;
    const title = nearTitle(first.title, Math.floor(i / EVERY));
    const id = slugOf(title);
    if (taken.has(id)) return film;
    taken.add(id);
    return { ...film, id, title, franchise: first.franchise };
  });
}

function isNear(film: number): boolean {
  return film % EVERY === 7;
}

function nearTitle(title: string, nth: number): string {
  const endings = [' 2', ' II', ': Part Two', ' (Anniversary Edition)', ': Chapter Two', ' (Re-release)'];
  return title + (endings[nth % endings.length] ?? ' 2');
}
