import { fieldEntry } from '@marquee/dsl';
import { isList, isObject, type Json, property, text } from './json.ts';

/** Looked-up values by field; the fixed lists carry their own names. */
export function mentioned(document: Json): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  const look = (node: Json | undefined): void => {
    if (isList(node)) node.forEach(look);
    if (!isObject(node)) return;
    const field = text(property(node, 'field'));
    const value = property(node, 'value');
    if (field !== undefined && isList(value) && fieldEntry(field)?.lookup !== undefined) {
      const named = value.filter((item) => typeof item === 'string');
      if (named.length > 0) found[field] = [...new Set([...(found[field] ?? []), ...named])].sort().slice(0, 1_000);
    }
    for (const inner of [node.where, node.of]) look(inner);
  };
  look(document);
  return found;
}
