import type { Film } from '../records/index.ts';
import { type Likeness, type LikenessKind, likenessOf } from './likeness.ts';
import { type PlainTitle, plainTitle } from './plain-title.ts';

/** An exhibitor's own film record as the pipeline sighted it. Days are ISO dates of sessions at their sites. */
export interface SightedFilm {
  readonly exhibitor: string;
  readonly filmCode: string;
  readonly titles: readonly string[];
  readonly firstSession: string | null;
  readonly lastSession: string | null;
}

/** What speaks for a suggestion, or against it. */
export type SuggestionReason =
  | { readonly kind: 'title'; readonly like: LikenessKind; readonly percent: number }
  | { readonly kind: 'sessions'; readonly daysAfterRelease: number }
  | { readonly kind: 'no_release' }
  | { readonly kind: 'part'; readonly sold: number | null; readonly film: number | null }
  | { readonly kind: 'year'; readonly sold: number; readonly film: number }
  | { readonly kind: 'rivals'; readonly films: number };

export interface FilmSuggestion {
  readonly film: string;
  /** From 0 to 1: how like the film it is, less what other films are as like. */
  readonly confidence: number;
  readonly reasons: readonly SuggestionReason[];
}

/** From this confidence on, suggestions are right in at least 99 of 100 cases of the sample (`npm run film-matching -w @marquee/bench`). */
export const confident = 0.9;

const most = 5;
const leastLike = 0.55;
/** How much a rival that is nearly as like takes away: at 24, one that is nine tenths as like takes a thirteenth. */
const rivalry = 24;

interface Indexed {
  readonly film: Film;
  readonly title: PlainTitle;
  readonly pairs: number;
}
interface Scored {
  readonly film: string;
  readonly score: number;
  readonly reasons: readonly SuggestionReason[];
}

/**
 * Ranks the films of a catalogue for what an exhibitor sells: by how like the titles are, and by when the sessions were, the best first, at most five. The films
 * are put in order once; a suggestion then takes a fraction of a millisecond.
 */
export function createMatcher(films: readonly Film[]): (sighted: SightedFilm) => readonly FilmSuggestion[] {
  const indexed = films.map((film): Indexed => {
    const title = plainTitle(film.title);
    return { film, title, pairs: pairsOf(title).size };
  });
  const byPair = grouped(indexed, ({ title }) => pairsOf(title));
  const byInitials = grouped(indexed, ({ title }) => [initialsOf(title)]);

  return (sighted) => {
    const best = new Map<string, Scored>();
    for (const sold of distinct(sighted.titles)) {
      for (const candidate of candidates(sold)) {
        const scored = score(sold, sighted, candidate);
        if (scored && scored.score > (best.get(scored.film)?.score ?? 0)) best.set(scored.film, scored);
      }
    }
    return ranked([...best.values()]);
  };

  /** Films that share enough letters in a row, and those whose words begin with the same letters, which may be shortened. */
  function candidates(sold: PlainTitle): Iterable<Indexed> {
    const pairs = pairsOf(sold);
    const shared = new Map<Indexed, number>();
    for (const pair of pairs) for (const film of byPair.get(pair) ?? []) shared.set(film, (shared.get(film) ?? 0) + 1);
    // Of the shorter title, since one may be a part of the other.
    const enough = [...shared].filter(([film, count]) => count * 2 >= Math.min(pairs.size, film.pairs)).map(([film]) => film);
    return new Set([...enough, ...(byInitials.get(initialsOf(sold)) ?? [])]);
  }
}

function score(sold: PlainTitle, sighted: SightedFilm, { film, title }: Indexed): Scored | null {
  const like: Likeness = likenessOf(sold, title);
  if (like.ratio < leastLike) return null;
  const reasons: SuggestionReason[] = [{ kind: 'title', like: like.kind, percent: Math.round(100 * like.ratio) }];
  let value = like.ratio;
  // The first part is called so, or not.
  if ((sold.part ?? 1) !== (title.part ?? 1)) {
    reasons.push({ kind: 'part', sold: sold.part, film: title.part });
    // A title that is cut off may have lost it.
    value *= like.kind === 'cut_off' && sold.part === null ? 0.9 : 0.6;
  }
  const released = film.releaseDate;
  if (released === null) {
    reasons.push({ kind: 'no_release' });
    value *= 0.95;
  } else if (sighted.firstSession !== null) {
    const daysAfterRelease = daysBetween(released, sighted.firstSession);
    reasons.push({ kind: 'sessions', daysAfterRelease });
    value *= plausible(daysAfterRelease);
  }
  const year = released === null ? null : Number(released.slice(0, 4));
  if (sold.year !== null && year !== null) {
    reasons.push({ kind: 'year', sold: sold.year, film: year });
    // Exhibitors go by other releases than the first: a year more or less is nothing.
    if (Math.abs(sold.year - year) > 1) value *= 0.7;
  }
  return { film: film.id, score: value, reasons };
}

/** How plausible a first session so many days after the release is. Previews are weeks before it; years later it may be another film of that name. */
function plausible(days: number): number {
  if (days < -45) return Math.max(0.4, 1 + (days + 45) / 150);
  return days <= 90 ? 1 : Math.max(0.75, 1 - (days - 90) / 1100);
}

function ranked(scored: readonly Scored[]): readonly FilmSuggestion[] {
  const weights = scored.map(({ score }) => score ** rivalry);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return scored
    .map(({ film, score, reasons }, i): FilmSuggestion => {
      const own = (weights[i] ?? 0) / all;
      const films = weights.filter((weight, j) => j !== i && weight * 10 > (weights[i] ?? 0)).length;
      return { film, confidence: score * own, reasons: films > 0 ? [...reasons, { kind: 'rivals', films }] : reasons };
    })
    .sort((a, b) => b.confidence - a.confidence || (a.film < b.film ? -1 : 1))
    .slice(0, most);
}

function distinct(titles: readonly string[]): readonly PlainTitle[] {
  const plain = titles.map(plainTitle);
  return [...new Map(plain.map((title) => [JSON.stringify(title), title])).values()];
}

/** The pairs of neighbouring letters. */
function pairsOf({ words }: PlainTitle): ReadonlySet<string> {
  const text = words.join('');
  return new Set(Array.from({ length: Math.max(1, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
}

function initialsOf({ words }: PlainTitle): string {
  return words.map((word) => word[0] ?? '').join('');
}

function grouped<T>(all: readonly T[], keysOf: (one: T) => Iterable<string>): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  }
  return groups;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
