import { badInput } from '../../errors.ts';
import type { Film } from '../../records/index.ts';
import type { PlatformScene } from '../../verb/index.ts';
import type { FilmDetails } from './schemas.ts';

/**
 * Adds a film to the catalogue, in the transaction under way, under an id made of its title.
 *
 * @throws ServiceError `conflict`, at the title, where there is a film of that title and release date
 */
export async function addFilm({ ports }: PlatformScene, details: FilmDetails): Promise<Film> {
  const { catalogue } = ports.metadata;
  const alike = await catalogue.searchFilms({ text: details.title, limit: 50 });
  const same = alike.find(
    ({ title, releaseDate }) => title.toLowerCase() === details.title.toLowerCase() && releaseDate === details.releaseDate,
  );
  if (same)
    throw badInput(
      '/title',
      `There is a film “${same.title}” already, ${same.releaseDate ? `released on ${same.releaseDate}` : 'without a release date'}. Match to that one, or give another release date.`,
      'conflict',
    );
  const film = { id: await freeId(ports, details.title), ...details };
  await catalogue.upsert({ films: [film] });
  return film;
}

const longestId = 60;

/** `the-long-night`, or with a number behind it where that is taken; one of its own where the title has no letter for it. */
async function freeId({ metadata, ids }: PlatformScene['ports'], title: string): Promise<string> {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestId)
    .replace(/^-+|-+$/g, '');
  if (plain === '') return ids.next('film');
  const candidates = [plain, ...Array.from({ length: 20 }, (_, i) => `${plain}-${i + 2}`)];
  const taken = new Set((await metadata.catalogue.filmsById(candidates)).map(({ id }) => id));
  return candidates.find((id) => !taken.has(id)) ?? ids.next('film');
}
