import type { Day } from '@marquee/dsl';
import type { CellKey } from '../../insights/cells.ts';
import type { ParameterList } from '../parameters.ts';

/** A breakdown of moviegoers by what is known of each. */
export interface MemberInsight {
  readonly over: 'members';
  /** A text for each dimension, over the columns of `window_members`; null is `unknown`. */
  readonly dimensions: (asOf: Day, parameters: ParameterList) => readonly string[];
  /** Every cell of a closed breakdown in its order, so that an empty one is a zero and not absent. */
  readonly cells?: readonly CellKey[];
}

/**
 * A breakdown of visits. Each visit has a whole number, the position of its cell, so that one pass adds up the visits of all breakdowns
 * and notes the cells of each moviegoer as bits.
 */
export interface VisitInsight {
  readonly over: 'visits';
  /** The cells of a closed breakdown, or the column of `visit v` whose values in the window they are. */
  readonly cells: readonly CellKey[] | { readonly column: string };
  /** The position of a visit's cell, over `visit v`; null is `unknown`. */
  readonly position: (parameters: ParameterList, cells: readonly CellKey[]) => string;
}

/** A breakdown of moviegoers by what is listed of the films they saw in the window. */
export interface FilmListInsight {
  readonly over: 'filmLists';
  /** A list column of `film`. */
  readonly column: string;
}

/** The films that most of the audience saw in the window. */
export interface FilmInsight {
  readonly over: 'films';
  readonly top: number;
}

export type Insight = MemberInsight | VisitInsight | FilmListInsight | FilmInsight;
