import type { Condition, Definition } from '@marquee/dsl';

interface Asked {
  readonly film: { readonly id: string; readonly genres: readonly string[] };
  /** A segment to choose from; null for all moviegoers. */
  readonly segment: { readonly id: string; readonly version: number } | null;
}

/**
 * Whom a film suits best that has been out for a while: of a segment, or of those who went to at least two films of its genres within a year (to any film,
 * where it has no genre), whoever has not seen it.
 */
export function bestFit({ film, segment }: Asked): Definition {
  return {
    version: 1,
    where: { kind: 'all', of: [segment ? { kind: 'segment', ...segment } : likes(film.genres), { kind: 'not', of: seen(film.id) }] },
  };
}

function likes(genres: readonly string[]): Condition {
  const lastYear = { kind: 'last', count: 12, unit: 'month' } as const;
  if (genres.length === 0) return { kind: 'visits', during: lastYear };
  const where = { kind: 'visit', field: 'film.genre', op: 'anyOf', value: [...genres] } as const;
  return { kind: 'visits', where, during: lastYear, measure: 'films', op: 'atLeast', value: 2 };
}

function seen(film: string): Condition {
  return { kind: 'visits', where: { kind: 'visit', field: 'film', op: 'in', value: [film] } };
}
