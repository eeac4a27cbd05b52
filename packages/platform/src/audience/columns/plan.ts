import type { AttributeField, VisitField } from '@marquee/dsl';

/** Where one key of a cell comes from, with the place of each key: plain data, so that threads can be told of it. */
export type KeyPart =
  /** A field by its codes, or by numbers none of which is large: the place by code or number. */
  | {
      readonly from: 'attributes';
      readonly field: Exclude<AttributeField, 'age'> | 'birthDay';
      readonly places: Int32Array;
      readonly keys: number;
    }
  | { readonly from: 'visits'; readonly field: VisitField; readonly places: Int32Array; readonly keys: number }
  /** A number by bands: the first of which it is at least `least` and at most `most`; `unknown` where it is in none, or missing. */
  | ({ readonly from: 'numbers'; readonly field: VisitField } & Banded)
  /** How many visits a moviegoer made in the window. */
  | ({ readonly from: 'made' } & Banded);
export interface Banded {
  readonly least: readonly number[];
  readonly most: readonly number[];
  readonly unknown: number;
  readonly keys: number;
}

/** A breakdown to count: of moviegoers or of visits by parts of a key, the first varying slowest; of films by the places that each film's code is in. */
export type CountPlan =
  | { readonly over: 'moviegoers' | 'visits'; readonly parts: readonly KeyPart[] }
  | { readonly over: 'films'; readonly field: VisitField; readonly starts: Int32Array; readonly places: Int32Array; readonly keys: number };

/** What is added up over visits: 1, a number, or 1 where a code or a number is so. */
export type SumPlan =
  | { readonly of: 'visits' }
  | { readonly of: 'number'; readonly field: VisitField }
  | { readonly of: 'codes'; readonly field: VisitField; readonly counted: Uint8Array }
  | { readonly of: 'range'; readonly field: VisitField; readonly least: number; readonly most: number };

export interface ProfilePlan {
  /** Business days of the window, both included. */
  readonly from: number;
  readonly to: number;
  readonly counts: readonly CountPlan[];
  readonly sums: readonly SumPlan[];
}

/** How many cells a breakdown has. */
export const cellsOf = (plan: CountPlan): number =>
  plan.over === 'films' ? plan.keys : plan.parts.reduce((cells, { keys }) => cells * keys, 1);
