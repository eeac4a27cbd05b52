import { keysOf, own } from '../json.ts';
import { type AttributeField, type FieldEntry, type FieldName, fields, type VisitField } from './catalogue.ts';

const catalogue: Readonly<Record<string, FieldEntry>> = fields;

/** The catalogue entry of a field by name; undefined for any other name, also for `__proto__` and the like. */
export function fieldEntry(name: string): FieldEntry | undefined {
  return own(catalogue, name);
}

/** Every field name, in the catalogue's order. */
export const fieldNames: readonly FieldName[] = keysOf(fields);

export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(fields, name);
}
export function isAttributeField(name: string): name is AttributeField {
  return fieldEntry(name)?.of === 'moviegoer';
}
export function isVisitField(name: string): name is VisitField {
  return fieldEntry(name)?.of === 'visit';
}

/** The field that a parsed leaf names, with its entry. Throws when the leaf has not been parsed. */
export function namedField(name: string): { readonly name: FieldName; readonly entry: FieldEntry } {
  if (!isFieldName(name)) throw new TypeError(`"${name}" is not a field.`);
  return { name, entry: fields[name] };
}
