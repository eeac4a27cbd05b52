import type { Pointer } from './definition.ts';
import type { FieldName } from './fields/catalogue.ts';
import { isFieldName } from './fields/entry.ts';
import { type JsonObject, own } from './json.ts';
import { childPointer } from './pointer.ts';

/** A value in a definition for which people read a label. */
export interface Mention {
  readonly field: FieldName;
  readonly value: string;
  readonly pointer: Pointer;
}

/** The mentions of a leaf, which may be incomplete or invalid. */
export function mentionsOfLeaf(node: JsonObject, at: Pointer): readonly Mention[] {
  const [field, values] = [own(node, 'field'), own(node, 'value')];
  if (typeof field !== 'string' || !isFieldName(field) || !Array.isArray(values)) return [];
  return values.flatMap((value: unknown, index) =>
    typeof value === 'string' ? [{ field, value, pointer: childPointer(at, 'value', index) }] : [],
  );
}
