'use client';
import { type FieldEntry, operatorsFor } from '@marquee/dsl';
import { Select } from '@marquee/ui/select';
import { isList, type Json, type JsonObject, property, text, withProperties } from '../draft/json.ts';

/** What the editor of every kind of value is given. */
export interface ValueEditorProps {
  readonly entry: FieldEntry;
  readonly field: string;
  readonly node: JsonObject;
  readonly change: (node: JsonObject, merge?: string) => void;
  readonly close: () => void;
}

/** Another operator, keeping the value where the new one takes the same shape. */
export function withOperator(node: JsonObject, field: string, op: string): JsonObject {
  const shapes = new Map(operatorsFor(field).map((operator) => [operator.name, operator.shape]));
  const before = shapes.get(text(property(node, 'op')) ?? '');
  const after = shapes.get(op);
  const value = property(node, 'value');
  if (before === after) return withProperties(node, { op });
  if (after === 'integers' && isBoxed(value)) return withProperties(node, { op, value: [value, null] });
  if (after === 'integer' && isList(value)) return withProperties(node, { op, value: isBoxed(value[0]) ? value[0] : undefined });
  return withProperties(node, { op, value: undefined });
}

/** A number, or what was typed in its place. */
function isBoxed(value: Json | undefined): value is number | string {
  return typeof value === 'number' || typeof value === 'string';
}

/** How a value is compared. */
export function OperatorSelect({ field, node, change }: Pick<ValueEditorProps, 'field' | 'node' | 'change'>) {
  const options = operatorsFor(field).map(({ name, label }) => ({ value: name, label }));
  return (
    <Select
      aria-label="How"
      value={text(property(node, 'op')) ?? ''}
      options={options}
      onValueChange={(op) => change(withOperator(node, field, op))}
    />
  );
}
