import { dayLabel } from '@marquee/dsl';
import type { CatalogueSnapshot } from '../../records/index.ts';

export const filmFindingKinds = ['unreleased', 'unmatched', 'no_visits'] as const;
export type FilmFindingKind = (typeof filmFindingKinds)[number];

/** Why a film shows nowhere, and the step that mends it. */
export interface FilmFinding {
  readonly kind: FilmFindingKind;
  readonly film: string;
  readonly title: string;
  readonly says: string;
  readonly helps: string;
}

interface FilmFacts extends Pick<CatalogueSnapshot, 'films' | 'filmMatches'> {
  /** Ids of the films that visits on record are of. */
  readonly seen: ReadonlySet<string>;
  /** ISO. */
  readonly today: string;
}

/** The films of which no visit is on record, each with the first reason there is for it. A film that somebody saw lacks nothing. */
export function filmFindingsOf({ films, filmMatches, seen, today }: FilmFacts): readonly FilmFinding[] {
  const matched = new Set(filmMatches.map(({ film }) => film));
  const found = films.flatMap(({ id: film, title, releaseDate }): FilmFinding[] => {
    if (seen.has(film)) return [];
    if (!matched.has(film))
      return [
        {
          ...{ kind: 'unmatched', film, title },
          says: 'No exhibitor’s film is matched to it.',
          helps: 'Match the exhibitors’ films to it.',
        },
      ];
    if (releaseDate === null || releaseDate > today)
      return [
        {
          ...{ kind: 'unreleased', film, title },
          says: releaseDate === null ? 'It has no release date, and no visit.' : `It is released on ${dayLabel(releaseDate)}.`,
          helps: releaseDate === null ? 'Give it its release date.' : 'Nothing to do: presales show as they come.',
        },
      ];
    return [{ ...{ kind: 'no_visits', film, title }, says: 'No visit on record.', helps: 'Ask the exhibitors whether they show it.' }];
  });
  return found.sort((a, b) => filmFindingKinds.indexOf(a.kind) - filmFindingKinds.indexOf(b.kind));
}
