import { isoOfDay } from '@marquee/dsl';
import type { SampleFilm } from './film.ts';

/**
 * The title under which an exhibitor (by index) sells a film: in the style of the house, and every third with more to it: a format, a year, a slip of the pen, words
 * shortened, a series before it. `hash` says which. Draws nothing, so that who sees what does not depend on it.
 */
export function soldTitle(exhibitor: number, film: SampleFilm, hash: number): string {
  return houseStyle(exhibitor, messOf(film, hash % 100, hash >>> 7));
}

/** The title of its large-format sessions, for exhibitors that sell these under a second code. */
export function largeFormatTitle(title: string): string {
  return `${title} - IMAX`;
}

function messOf({ title, releaseDay, distributor }: SampleFilm, kind: number, which: number): string {
  if (kind < 12) return versions[which % versions.length]?.(title) ?? title;
  if (kind < 18) return `${title} (${isoOfDay(releaseDay).slice(0, 4)})`;
  if (kind < 26) return misspelt(title, which);
  if (kind < 31) return shortened(title, which);
  if (kind < 34) return `${which % 2 === 0 ? distributor : 'Midweek Matinee'}: ${title}`;
  return title;
}

const versions: readonly ((title: string) => string)[] = [
  (title) => `${title} (3D)`,
  (title) => `${title} 3D`,
  (title) => `IMAX: ${title}`,
  (title) => `${title} (Subtitled)`,
  (title) => `${title} [OC]`,
  (title) => `${title} - Spanish Dubbed`,
  (title) => `${title} w/ Q&A`,
  (title) => `${title} (Sensory Friendly)`,
  (title) => `${title}: Opening Night`,
  (title) => `${title} (Dolby Cinema)`,
];

/** Two letters changed places, one missing, one doubled, or another in its place; never the first. */
function misspelt(title: string, which: number): string {
  const at = 1 + (which % Math.max(1, title.length - 2));
  const [before, letter, next, after] = [title.slice(0, at), title[at] ?? '', title[at + 1] ?? '', title.slice(at + 2)];
  switch ((which >>> 8) % 4) {
    case 0:
      return before + next + letter + after;
    case 1:
      return before + next + after;
    case 2:
      return before + letter + letter + next + after;
    default:
      return `${before}e${next}${after}`;
  }
}

/** Long words cut, or written without vowels. */
function shortened(title: string, which: number): string {
  const short =
    which % 2 === 0 ? (word: string) => word.slice(0, 4) : (word: string) => (word[0] ?? '') + word.slice(1).replace(/[aeiou]/g, '');
  return title.replace(/\p{L}{6,}/gu, short);
}

/** Tills of some houses write capitals, put articles last, cut what is long, or know no typographic characters. */
function houseStyle(exhibitor: number, title: string): string {
  if (exhibitor % 3 === 1) return title.toUpperCase();
  if (exhibitor === 3) return title.replace(/^(The|A) (.*)$/, '$2, $1');
  if (exhibitor === 6)
    return title
      .toUpperCase()
      .replace(/^(THE) (.*)$/, '$2, $1')
      .slice(0, 24)
      .trimEnd();
  return exhibitor === 9 ? title.replaceAll('’', "'").replaceAll(':', ' ') : title;
}
