import type { Day } from '@marquee/dsl';
import type { MoviegoerState } from '../records/index.ts';

/** The exhibitor in a moviegoer's id, which is `<exhibitor>:<pseudonym>`. */
export function exhibitorOf(moviegoer: string): string {
  return moviegoer.slice(0, Math.max(0, moviegoer.indexOf(':')));
}

/** A moviegoer of whom nothing is on record. */
export function emptyState(moviegoer: string): MoviegoerState {
  const exhibitor = exhibitorOf(moviegoer);
  return { moviegoer, exhibitor, member: null, transactions: [], moved: [], campaigns: [], erased: null, catalogueVersion: 0 };
}

/** A moviegoer after erasure: only the day is kept. A second erasure does not change it. */
export function eraseState(state: MoviegoerState, day: Day): MoviegoerState {
  return state.erased === null ? { ...emptyState(state.moviegoer), erased: day, catalogueVersion: state.catalogueVersion } : state;
}
