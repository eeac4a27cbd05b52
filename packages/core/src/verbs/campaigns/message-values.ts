import type { MessageValues } from '../../messages/index.ts';
import type { CampaignRequest, Film } from '../../records/index.ts';

/** What a request fills into its message, in a language. What is known later (the exhibitor, the link to unsubscribe) is not among it. */
export function messageValuesOf(
  { image, trailer }: Pick<CampaignRequest, 'image' | 'trailer'>,
  film: Pick<Film, 'title' | 'releaseDate'> | null,
  language: string,
): MessageValues {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  return {
    film: film?.title ?? '',
    releaseDay: film?.releaseDate ? format.format(new Date(film.releaseDate)) : '',
    imageUrl: image,
    trailerUrl: trailer,
  };
}
