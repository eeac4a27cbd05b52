import { checkMessage, type MessageIssue, type MessageValues, messageVariables } from '../../messages/index.ts';
import type { CampaignMessage, CampaignRequest, Film } from '../../records/index.ts';

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

/** What is wrong with the message of a request. That there is no film is told of the request alone, not again wherever the message names it. */
export function messageIssuesOf(
  message: CampaignMessage,
  request: Pick<CampaignRequest, 'image' | 'trailer' | 'channels'>,
  film: Pick<Film, 'title' | 'releaseDate'> | null,
): readonly MessageIssue[] {
  const values = messageValuesOf(request, film, message.variants[0]?.languages[0]?.language ?? 'en');
  const { film: name, releaseDay } = messageVariables;
  const known = film === null ? { ...values, film: name.example, releaseDay: releaseDay.example } : values;
  return checkMessage(message, { channels: request.channels, known });
}
