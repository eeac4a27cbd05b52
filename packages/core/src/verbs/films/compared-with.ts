import { dayOfIso } from '@marquee/dsl';
import { z } from 'zod';
import { figureOf, shownValue } from '../../privacy/index.ts';
import type { Film } from '../../records/index.ts';
import type { Scene } from '../../verb/index.ts';
import type { FilmAsked } from './film-asked.ts';
import { saw } from './saw.ts';

const Year = z.number().int().min(1900).max(2200).optional();

/** Which films a film is compared with: of one genre, released in some years, both included. */
export const ComparedWith = z.object({ genre: z.string().max(255).optional(), from: Year, to: Year });
type ComparedWith = z.infer<typeof ComparedWith>;

/** So many films are compared with one: as many as a profile names. */
const mostCompared = 20;

/**
 * The films to compare a film with: those that most of its audience saw in 12 months, which its profile tells; of those that are narrowed down, the ones with
 * the most moviegoers of everybody in scope. Both name films by figures that are told in any case, and never one that few saw. And how many its audience is.
 */
export async function filmsToCompare(
  scene: Scene,
  asked: FilmAsked,
  wanted: ComparedWith,
): Promise<{ readonly audience: number; readonly films: readonly Film[] }> {
  const { policy, sets, question, film } = asked;
  const isNarrowed = Object.values(wanted).some((value) => value !== undefined);
  const profiled = isNarrowed ? null : await scene.ports.audience.profile(question, scene.signal);
  const audience = profiled?.audience ?? (await scene.ports.audience.count(question, scene.signal));
  const isShown = figureOf(policy, sets.tally(sets.of(question.definition.where), audience)).shown;
  if (!isShown) return { audience, films: [] };
  if (profiled === null) return { audience, films: await mostSeen(scene, asked, wanted) };
  const ids = profiled.breakdowns.film.cells.flatMap(({ key: [id = ''] }) => (id === film.id ? [] : [id]));
  return { audience, films: await scene.ports.metadata.catalogue.filmsById(ids) };
}

/** The films that are out and wanted, the most seen first, as their figures tell it. */
async function mostSeen({ ports, scope, signal }: Scene, { film, day, policy, sets }: FilmAsked, wanted: ComparedWith) {
  const [films, counts] = await Promise.all([
    ports.metadata.catalogue.films(),
    ports.audience.filmCounts({ scope, spans: [{ session: { from: 0, to: day.day } }] }, signal),
  ]);
  const people = new Map(counts.map(({ film: id, spans: [all] }) => [id, all?.moviegoers ?? 0]));
  return films
    .filter((one) => one.id !== film.id && isWanted(one, wanted) && one.releaseDate !== null && dayOfIso(one.releaseDate) <= day.day)
    .flatMap((one) => {
      const size = shownValue(figureOf(policy, sets.tally(sets.of(saw(one.id)), people.get(one.id) ?? 0)));
      return size ? [{ one, size }] : [];
    })
    .sort((a, b) => b.size - a.size || (a.one.id < b.one.id ? -1 : 1))
    .slice(0, mostCompared)
    .map(({ one }) => one);
}

function isWanted({ genres, releaseDate }: Film, { genre, from = 0, to = 9999 }: ComparedWith): boolean {
  const year = Number(releaseDate?.slice(0, 4));
  return (genre === undefined || genres.includes(genre)) && year >= from && year <= to;
}
