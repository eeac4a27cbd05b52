import { day } from '../../../lib/format.ts';
import type { Outputs } from '../../../lib/trpc.tsx';

export type Queue = Outputs['filmMatches']['queue'];
export type Code = Queue['codes'][number];
export type Suggestion = Code['suggestions'][number];
export type FilmName = Suggestion['film'];

/** What names a code within the queue. */
export function keyOf({ exhibitor, filmCode }: Code): string {
  return `${exhibitor.id}\n${filmCode}`;
}

/** What the exhibitor sells it as; its code where no row has said a title. */
export function titleOf({ titles, filmCode }: Pick<Code, 'titles' | 'filmCode'>): string {
  return titles[0] ?? filmCode;
}

/** 0.987 → "98%": never more than it is. */
export function percent(confidence: number): string {
  return `${Math.floor(100 * confidence)}%`;
}

const likelyFrom = 0.6;

/** How a confidence reads. */
export function sureness(confidence: number, confident: number): 'sure' | 'likely' | 'unsure' {
  if (confidence >= confident) return 'sure';
  return confidence >= likelyFrom ? 'likely' : 'unsure';
}

/** When there were sessions of it. */
export function sessionsText({ firstSession, lastSession }: Pick<Code, 'firstSession' | 'lastSession'>): string {
  if (firstSession === null || lastSession === null) return 'no session seen';
  return firstSession === lastSession ? day(firstSession) : `${day(firstSession)} to ${day(lastSession)}`;
}

const mostSites = 50;

/** At how many sites. */
export function sitesText(sites: number): string {
  if (sites === 0) return 'no site seen';
  return sites === 1 ? '1 site' : `${sites >= mostSites ? `${mostSites} or more` : sites} sites`;
}

/** A film by title, with its release. */
export function filmText({ title, releaseDate }: FilmName): string {
  return releaseDate === null ? title : `${title} (${releaseDate.slice(0, 4)})`;
}
