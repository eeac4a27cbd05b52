import type { Basis, Measure, MeasureOperator, VisitFilter, VisitsCondition, Window } from '../definition.ts';

/** A visits condition with its defaults filled in. */
export interface WholeVisits {
  readonly kind: 'visits';
  readonly where?: VisitFilter;
  readonly during?: Window;
  readonly basis: Basis;
  readonly measure: Measure;
  readonly op: MeasureOperator;
  readonly value: number | readonly [number, number];
}

/** Fills in the defaults: at least one visit, windows by session day. */
export function wholeVisits({
  where,
  during,
  basis = 'session',
  measure = 'visits',
  op = 'atLeast',
  value = 1,
}: VisitsCondition): WholeVisits {
  return {
    kind: 'visits',
    ...(where === undefined ? {} : { where }),
    ...(during === undefined ? {} : { during }),
    basis,
    measure,
    op,
    value,
  };
}
