import type { Day } from '@marquee/dsl';
import type { ParameterList } from '../parameters.ts';

/**
 * What one breakdown adds to the profile's statement. `over` says which rows it cuts up, each flagged `audience` and `base`:
 * - `members`: one row a moviegoer of either; columns birth_day, gender, region, exhibitor, visits (in the window);
 * - `attendance`: one row a visit of theirs in the window; the columns of table visit;
 * - `seen`: one row for each film a moviegoer saw in the window; the columns of table film.
 */
export interface Insight {
  readonly over: 'members' | 'attendance' | 'seen';
  /** One SQL text for each dimension; a null becomes `unknown`. A list in `seen` stands for each of its members. */
  readonly dimensions: (asOf: Day, parameters: ParameterList) => readonly string[];
  /** Every cell of a closed breakdown in its order, so that an empty one is a zero and not absent. */
  readonly cells?: readonly (readonly string[])[];
  /** Only so many cells, largest in the audience first. */
  readonly top?: number;
}

/** Every pair of two dimensions' keys, the first varying slowest. */
export function pairs(first: readonly string[], second: readonly string[]): readonly (readonly string[])[] {
  return first.flatMap((one) => second.map((other) => [one, other]));
}
