import { type Checking, checkProperties } from './checking.ts';
import type { Pointer, Value } from './definition.ts';
import type { FieldEntry } from './fields/catalogue.ts';
import { fieldEntry, fieldNames } from './fields/entry.ts';
import { type JsonObject, own } from './json.ts';
import { isOperatorOfAnyKind, operatorOf, operatorOfLeaf, operatorsFor } from './operators/registry.ts';
import { childPointer } from './pointer.ts';
import { shapes } from './values/shapes.ts';

/** Reports every issue of a leaf {kind, field, op, value}. `of` says whether it must name a moviegoer's or a visit's field. */
export function checkLeaf(node: JsonObject, at: Pointer, of: FieldEntry['of'], checking: Checking): void {
  const entry = checkField(node, at, of, checking);
  const operator = checkOperator(node, at, entry, checking);
  const takesValue = operator?.shape !== 'none';
  checkProperties(
    node,
    at,
    {
      kind: 'required',
      field: 'required',
      op: 'required',
      ...(takesValue ? { value: operator === undefined ? 'optional' : 'required' } : {}),
    },
    checking,
  );
  if (entry === undefined || operator === undefined || !Object.hasOwn(node, 'value')) return;
  shapes[operator.shape]?.check(own(node, 'value'), childPointer(at, 'value'), entry, checking);
}

function checkField(node: JsonObject, at: Pointer, of: FieldEntry['of'], checking: Checking): FieldEntry | undefined {
  if (!Object.hasOwn(node, 'field')) return undefined;
  const field = own(node, 'field');
  const place = childPointer(at, 'field');
  if (typeof field !== 'string') {
    checking.report('wrong_type', place, '"field" must be a text.', { expected: 'text' });
    return undefined;
  }
  const entry = fieldEntry(field);
  if (entry?.of === of) return entry;
  const allowed = fieldNames.filter((name) => fieldEntry(name)?.of === of);
  const where = of === 'moviegoer' ? 'a moviegoer' : 'a visit';
  checking.report('unknown_field', place, `"${field}" is not a field of ${where}. Use one of: ${allowed.join(', ')}.`, {
    value: field,
    allowed,
  });
  return undefined;
}

function checkOperator(node: JsonObject, at: Pointer, entry: FieldEntry | undefined, checking: Checking) {
  if (!Object.hasOwn(node, 'op')) return undefined;
  const op = own(node, 'op');
  const place = childPointer(at, 'op');
  if (typeof op !== 'string') {
    checking.report('wrong_type', place, '"op" must be a text.', { expected: 'text' });
    return undefined;
  }
  const operator = entry && operatorOf(entry.kind, op);
  if (operator !== undefined) return operator;
  if (entry === undefined && isOperatorOfAnyKind(op)) return undefined;
  const allowed = entry && operatorsFor(String(own(node, 'field'))).map((one) => one.name);
  const help = allowed && entry ? `Use one of these for ${entry.label}: ${allowed.join(', ')}.` : 'Choose the field first.';
  checking.report('unknown_operator', place, `"${op}" is not an operator here. ${help}`, { value: op, ...(allowed ? { allowed } : {}) });
  return undefined;
}

/** The value of a parsed leaf in canonical form; undefined for `known` and `unknown`. */
function canonicalValue(leaf: { readonly field: string; readonly op: string; readonly value?: Value }): Value | undefined {
  const { shape } = operatorOfLeaf(leaf);
  return leaf.value === undefined ? undefined : shapes[shape]?.canonical(leaf.value);
}

/** A parsed leaf's operator and value in canonical form: `between [n, n]` of numbers is `exactly n`. */
export function canonicalLeaf<Leaf extends { readonly field: string; readonly op: string; readonly value?: Value }>(
  leaf: Leaf,
): { readonly op: string; readonly value?: Value } {
  const value = canonicalValue(leaf);
  if (value === undefined) return { op: leaf.op };
  if (Array.isArray(value) && typeof value[0] === 'number' && value[0] === value[1]) return { op: 'exactly', value: value[0] };
  return { op: leaf.op, value };
}
