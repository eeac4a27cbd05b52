import { conditionOf } from '../../conditions/registry.ts';
import type { Definition, EvaluationContext } from '../../definition.ts';
import type { Moviegoer } from '../../moviegoer.ts';
import { followReference } from '../../segments-within.ts';
import { filterOf } from '../../visit-filter/registry.ts';
import type { Evaluating } from './evaluating.ts';

/** A parsed definition as a function of one moviegoer. Make it once and call it often. Throws if a reference does not resolve. */
export function matcher(definition: Definition, context: EvaluationContext): (moviegoer: Moviegoer) => boolean {
  return startEvaluating(context).condition(definition.where);
}

/** Whether a moviegoer matches a parsed definition. This is the reference that the engines must agree with. */
export function matches(definition: Definition, moviegoer: Moviegoer, context: EvaluationContext): boolean {
  return matcher(definition, context)(moviegoer);
}

/** Starts an evaluation. `path` are the segments being evaluated now, to find cycles. */
export function startEvaluating(context: EvaluationContext, path: readonly string[] = []): Evaluating {
  const evaluating: Evaluating = {
    asOf: context.asOf,
    condition: (node) => conditionOf(node.kind).memory(node, evaluating),
    filter: (node) => filterOf(node.kind).memory(node, evaluating),
    segment: (id, version) => {
      const found = followReference(context.resolve, path, id, version);
      return { where: found.definition.where, inside: startEvaluating(context, found.path) };
    },
  };
  return evaluating;
}
