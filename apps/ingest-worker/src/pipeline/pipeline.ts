import type { Step } from './step-result.ts';

/** Steps one after another, each fed by the one before; the first result that is not ok ends the row. */
export interface Pipeline<In, Out> {
  readonly run: Step<In, Out>;
  step<Next>(next: Step<Out, Next>): Pipeline<In, Next>;
}

export function pipeline<In, Out>(first: Step<In, Out>): Pipeline<In, Out> {
  return {
    run: first,
    step: (next) =>
      pipeline((input) => {
        const result = first(input);
        return result.kind === 'ok' ? next(result.value) : result;
      }),
  };
}
