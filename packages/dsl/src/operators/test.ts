/**
 * The test that an operator and its value apply to one held value. A positive test is false for a missing value, so its negation is true
 * for it. This one rule is how missing values behave everywhere. Engines implement tests and do not know operators.
 */
export type Test = { readonly negated: boolean } & (
  | { readonly form: 'present' }
  | { readonly form: 'someOf'; readonly texts: readonly string[] }
  | { readonly form: 'everyOf'; readonly texts: readonly string[] }
  | ({ readonly form: 'range' } & Range)
);

/** Whole numbers, both ends included. An undefined end is open. Which ends are open depends on the operator only, not on its value. */
export interface Range {
  readonly from?: number;
  readonly to?: number;
}
