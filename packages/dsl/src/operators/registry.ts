import type { FieldKind } from '../fields/catalogue.ts';
import { fieldEntry } from '../fields/entry.ts';
import { keysOf, own } from '../json.ts';
import type { OperatorContract } from './contract.ts';
import { dateOperators } from './date.ts';
import { keywordOperators } from './keyword.ts';
import { numberOperators } from './number.ts';
import { setOperators } from './set.ts';

/** The operators of each kind of field. */
export const operators = {
  keyword: keywordOperators,
  set: setOperators,
  number: numberOperators,
  date: dateOperators,
} as const satisfies Record<FieldKind, Record<string, OperatorContract>>;

const byKind: Readonly<Record<FieldKind, Readonly<Record<string, OperatorContract>>>> = operators;

/** The operator of that name for that kind of field; undefined when there is none. */
export function operatorOf(kind: FieldKind, name: string): OperatorContract | undefined {
  return own(byKind[kind], name);
}

/** True when any kind of field has an operator of that name. */
export function isOperatorOfAnyKind(name: string): boolean {
  return keysOf(operators).some((kind) => operatorOf(kind, name) !== undefined);
}

/** The operators of a field, in menu order: name, label and the shape of the value. Empty for a name that is no field. */
export function operatorsFor(
  field: string,
): readonly { readonly name: string; readonly label: string; readonly shape: OperatorContract['shape'] }[] {
  const entry = fieldEntry(field);
  if (entry === undefined) return [];
  return Object.entries(byKind[entry.kind]).map(([name, { label, shape }]) => ({ name, label, shape }));
}

/** The operator that a parsed leaf names. Throws when the leaf has not been parsed. */
export function operatorOfLeaf(leaf: { readonly field: string; readonly op: string }): OperatorContract {
  const entry = fieldEntry(leaf.field);
  const operator = entry && operatorOf(entry.kind, leaf.op);
  if (operator === undefined) throw new TypeError(`The definition has not been parsed: "${leaf.field}" "${leaf.op}".`);
  return operator;
}
