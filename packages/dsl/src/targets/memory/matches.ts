import { conditionOf } from '../../conditions/registry.ts';
import type { Definition, EvaluationContext } from '../../definition.ts';
import type { Moviegoer } from '../../moviegoer.ts';
import { followReference } from '../../segments-within.ts';
import { filterOf } from '../../visit-filter/registry.ts';
import type { Evaluating } from './evaluating.ts';

/** The meaning of a parsed definition as a function of one moviegoer; make it once, ask it often. Throws on a reference that does not resolve. */
export function matcher(definition: Definition, context: EvaluationContext): (moviegoer: Moviegoer) => boolean {
  return startEvaluating(context).condition(definition.where);
}

/** True when the moviegoer matches a parsed definition. The oracle: engines must agree with it. */
export function matches(definition: Definition, moviegoer: Moviegoer, context: EvaluationContext): boolean {
  return matcher(definition, context)(moviegoer);
}

/** Evaluation with the way down; `path` names the segments being put in. */
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
