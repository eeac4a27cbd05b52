import { conditionOf } from '../../conditions/registry.ts';
import type { Condition, Definition, EvaluationContext, Pointer } from '../../definition.ts';
import { childPointer } from '../../pointer.ts';
import { followReference } from '../../segments-within.ts';
import { filterOf } from '../../visit-filter/registry.ts';
import type { EsCompiling } from './compiling.ts';
import type { EsPath, EsQuery } from './es-query.ts';

/** A compiled definition: plain JSON that the store puts into one request. */
interface ElasticsearchQuery {
  /** The condition at each pointer, except inside `visits.where`, as a query for filter context. Each is complete, with its segments included. */
  readonly queries: ReadonlyMap<Pointer, EsQuery>;
}

/** Compiles a parsed definition for Elasticsearch, without scripts. Throws if a reference does not resolve. */
export function compileElasticsearch(definition: Definition, context: EvaluationContext): ElasticsearchQuery {
  const compiling = startCompiling(context, 'visits', []);
  const queries = new Map<Pointer, EsQuery>();
  const visit = (node: Condition, at: Pointer): void => {
    queries.set(at, compiling.condition(node));
    for (const child of conditionOf(node.kind).children(node)) visit(child.node, childPointer(at, ...child.steps));
  };
  visit(definition.where, '/where');
  return { queries };
}

/** How children are compiled. `references` are the segments being compiled now, to find cycles. Each condition is compiled only once. */
function startCompiling(context: EvaluationContext, path: EsPath, references: readonly string[]): EsCompiling {
  const compiled = new Map<Condition, EsQuery>();
  const compiling: EsCompiling = {
    asOf: context.asOf,
    path,
    condition(node) {
      const query = compiled.get(node) ?? conditionOf(node.kind).targets.elasticsearch(node, compiling);
      compiled.set(node, query);
      return query;
    },
    filter: (node) => filterOf(node.kind).targets.elasticsearch(node, compiling),
    over: (other) => startCompiling(context, other, references),
    segment(id, version) {
      const found = followReference(context.resolve, references, id, version);
      return { where: found.definition.where, inside: startCompiling(context, path, found.path) };
    },
  };
  return compiling;
}
