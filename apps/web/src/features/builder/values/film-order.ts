/** A film as a picker knows it: when it was released and how often it was seen, where that is on record. */
export interface SeenFilm {
  readonly value: string;
  readonly label: string;
  /** ISO; null where the catalogue has none. */
  readonly released: string | null;
  /** Visits; null where none may be shown. */
  readonly seen: number | null;
}

const dayMs = 86_400_000;

/** Recent and much-seen films first: what was seen counts half as much a year later. Films to come stand last, the nearest first. */
export function filmOrder<F extends SeenFilm>(films: readonly F[], asOf: string): F[] {
  const today = Date.parse(asOf);
  const toCome = (film: SeenFilm) => film.released !== null && film.released > asOf;
  const weight = ({ released, seen }: SeenFilm) => {
    const years = released === null ? 4 : Math.max(0, (today - Date.parse(released)) / dayMs / 365);
    // A film nobody has seen yet still has its date.
    return ((seen ?? 0) + 1) * 0.5 ** years;
  };
  return [...films].sort((one, other) => {
    if (toCome(one) !== toCome(other)) return toCome(one) ? 1 : -1;
    if (toCome(one)) return (one.released ?? '').localeCompare(other.released ?? '') || one.label.localeCompare(other.label);
    return weight(other) - weight(one) || one.label.localeCompare(other.label);
  });
}
