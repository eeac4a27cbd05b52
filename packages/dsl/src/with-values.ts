import type { Definition } from './definition.ts';
import type { FieldName } from './fields/catalogue.ts';
import { isFieldName } from './fields/entry.ts';

/**
 * The definition with other values in place of those for which people read a label (`mentions`); its shape, and with it every pointer, stays.
 *
 * @param put what stands in place of a value of a field
 */
export function withValues(definition: Definition, put: (field: FieldName, value: string) => string): Definition {
  return changed(definition, put) as Definition;
}

function changed(node: unknown, put: (field: FieldName, value: string) => string): unknown {
  if (Array.isArray(node)) return node.map((each) => changed(each, put));
  if (typeof node !== 'object' || node === null) return node;
  const { field } = node as { readonly field?: unknown };
  const named = typeof field === 'string' && isFieldName(field) ? field : null;
  return Object.fromEntries(
    Object.entries(node).map(([name, value]) => [
      name,
      name === 'value' && named !== null && Array.isArray(value)
        ? value.map((each: unknown) => (typeof each === 'string' ? put(named, each) : each))
        : changed(value, put),
    ]),
  );
}
