import type { Canonicalizing } from './conditions/contract.ts';
import { conditionOf } from './conditions/registry.ts';
import type { Condition, Definition, VisitFilter } from './definition.ts';
import { filterOf } from './visit-filter/registry.ts';

const canonicalizing: Canonicalizing = { condition: canonicalCondition, filter: canonicalFilter };

function canonicalCondition(node: Condition): Condition {
  return conditionOf(node.kind).canonical(node, canonicalizing);
}
function canonicalFilter(node: VisitFilter): VisitFilter {
  return filterOf(node.kind).canonical(node, canonicalizing);
}

/**
 * The one way to write a definition of this shape: defaults filled in, nested groups of one kind flattened, repeats and double
 * negation removed, children and lists sorted, texts trimmed and NFC. Idempotent; means the same.
 */
export function canonicalize(definition: Definition): Definition {
  return { version: 1, where: canonicalCondition(definition.where) };
}

/** The compact JSON text of the canonical form: the cache key, and the identity that the audit stores. */
export function canonicalText(definition: Definition): string {
  return JSON.stringify(canonicalize(definition));
}

/** The same of one condition: two conditions with the same text are one question. */
export function canonicalConditionText(condition: Condition): string {
  return JSON.stringify(canonicalCondition(condition));
}
