/**
 * What an operator asks of one held value, with its value worked in. A positive test is false of a missing value, so that
 * a negated one is true of it: the whole truth of "missing" in one rule. Engines know tests, never operators.
 */
export type Test = { readonly negated: boolean } & (
  | { readonly form: 'present' }
  | { readonly form: 'someOf'; readonly texts: readonly string[] }
  | { readonly form: 'everyOf'; readonly texts: readonly string[] }
  | ({ readonly form: 'range' } & Range)
);

/** Integers, both ends included; an end that is undefined is open. Which ends are open depends on the operator, never on its value. */
export interface Range {
  readonly from?: number;
  readonly to?: number;
}
