import type { FilmCode } from '../../records/index.ts';

/** Where a page goes on: after the code that has this value. */
export interface QueuePlace extends FilmCode {
  readonly value: number;
}

/** A page of codes, those of the highest value first. It goes on after a place whatever has left the queue since. */
export function pageOf<T extends FilmCode>(
  codes: readonly T[],
  worth: (code: T) => number,
  after: QueuePlace | undefined,
  limit: number,
): { readonly page: readonly T[]; readonly next: QueuePlace | null } {
  const placed = codes.map((code) => ({ code, place: { value: worth(code), exhibitor: code.exhibitor, filmCode: code.filmCode } }));
  const rest = placed.filter(({ place }) => after === undefined || compare(place, after) > 0).sort((a, b) => compare(a.place, b.place));
  const page = rest.slice(0, limit);
  return { page: page.map(({ code }) => code), next: rest.length > limit ? (page.at(-1)?.place ?? null) : null };
}

function compare(a: QueuePlace, b: QueuePlace): number {
  return b.value - a.value || order(a.exhibitor, b.exhibitor) || order(a.filmCode, b.filmCode);
}

const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
