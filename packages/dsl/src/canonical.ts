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
 * Writes a definition in its one fixed form: defaults filled in, nested groups of the same kind flattened, repeats and double
 * negation removed, children and lists sorted, texts trimmed and in NFC. The meaning does not change, and doing it twice changes nothing more.
 */
export function canonicalize(definition: Definition): Definition {
  return { version: 1, where: canonicalCondition(definition.where) };
}

/** The compact JSON text of the canonical form. It is the cache key, and the audit stores it to identify a definition. */
export function canonicalText(definition: Definition): string {
  return JSON.stringify(canonicalize(definition));
}

/** The canonical text of one condition. Two conditions with the same text ask the same. */
export function canonicalConditionText(condition: Condition): string {
  return JSON.stringify(canonicalCondition(condition));
}
