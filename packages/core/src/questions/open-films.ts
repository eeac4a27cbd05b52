import type { AudienceScope } from '../access/index.ts';
import { inScope, type Recorded } from './recorded.ts';

export interface OpenFilmsQuestion {
  readonly scope: AudienceScope;
}
/** An exhibitor's own film record that is not matched, with the visits on record of it. */
export interface OpenFilm {
  readonly exhibitor: string;
  readonly filmCode: string;
  readonly visits: number;
  readonly moviegoers: number;
}

/** The film codes of visits whose film is open, by exhibitor and code. */
export function openFilms(recorded: Recorded, { scope }: OpenFilmsQuestion): readonly OpenFilm[] {
  const found = new Map<string, { readonly exhibitor: string; readonly filmCode: string; visits: number; readonly people: Set<string> }>();
  for (const { id, exhibitor, visits } of inScope(recorded, scope)) {
    if (exhibitor === null) continue;
    for (const { openFilmCode: filmCode } of visits) {
      if (filmCode === undefined) continue;
      const key = JSON.stringify([exhibitor, filmCode]);
      const open = found.get(key) ?? { exhibitor, filmCode, visits: 0, people: new Set() };
      found.set(key, open);
      open.visits += 1;
      open.people.add(id);
    }
  }
  return [...found.values()].map(({ people, ...open }) => ({ ...open, moviegoers: people.size })).sort(byCode);
}

/** The order of open films. */
export function byCode(a: Pick<OpenFilm, 'exhibitor' | 'filmCode'>, b: Pick<OpenFilm, 'exhibitor' | 'filmCode'>): number {
  return order(a.exhibitor, b.exhibitor) || order(a.filmCode, b.filmCode);
}

const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
