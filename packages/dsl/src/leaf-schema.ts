import type { FieldEntry } from './fields/catalogue.ts';
import { fieldEntry, fieldNames } from './fields/entry.ts';
import type { JsonObject } from './json.ts';
import { operatorsFor } from './operators/registry.ts';
import { shapes } from './values/shapes.ts';

/** The JSON Schema of a leaf: one alternative for each value shape of each sort of field. */
export function leafSchema(kind: 'attribute' | 'visit', of: FieldEntry['of']): JsonObject {
  const alternatives = new Map<string, { readonly fields: string[]; readonly ops: Set<string>; readonly value: JsonObject | undefined }>();
  for (const field of fieldNames) {
    const entry = fieldEntry(field);
    if (entry?.of !== of) continue;
    for (const operator of operatorsFor(field)) {
      const value = shapes[operator.shape]?.schema(entry);
      const key = JSON.stringify([entry.kind, operator.shape, value]);
      const known = alternatives.get(key) ?? { fields: [], ops: new Set<string>(), value };
      if (!known.fields.includes(field)) known.fields.push(field);
      known.ops.add(operator.name);
      alternatives.set(key, known);
    }
  }
  return {
    anyOf: [...alternatives.values()].map(({ fields, ops, value }) => ({
      type: 'object',
      required: ['kind', 'field', 'op', ...(value === undefined ? [] : ['value'])],
      additionalProperties: false,
      properties: { kind: { const: kind }, field: { enum: fields }, op: { enum: [...ops] }, ...(value === undefined ? {} : { value }) },
    })),
  };
}
