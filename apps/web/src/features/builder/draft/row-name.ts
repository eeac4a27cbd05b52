import { type DescribeOptions, describeCondition, parse } from '@marquee/dsl';
import { fieldLabel, measureChoices } from '../values/phrases.ts';
import { kindOf, membersOf, type Row } from './condition-tree.ts';
import { isObject, type Json, property, text } from './json.ts';

/** The short name of a row, whatever state it is in: "Aged 18 or over", and "Loyalty tier" while it is unfinished. */
export function rowName(row: Row, names: DescribeOptions): string {
  const parsed = parse({ version: 1, where: row.node });
  if (parsed.ok) return describeCondition(parsed.definition.where, names);
  const name = unfinishedName(row.core);
  return row.nots % 2 === 1 ? `Not ${name}` : name.charAt(0).toUpperCase() + name.slice(1);
}

const known = new WeakMap<object, { readonly of: object; readonly name: string }>();

/** The names of rows by their pointers. `of` identifies the names of values: while it is the same object, an unchanged row is not worked out again. */
export function rowNames(rows: readonly Row[], of: object, names: DescribeOptions): ReadonlyMap<string, string> {
  return new Map(
    rows.map((row) => {
      const { node } = row;
      if (!isObject(node)) return [row.pointer, rowName(row, names)];
      const before = known.get(node);
      const name = before?.of === of ? before.name : rowName(row, names);
      if (before?.of !== of) known.set(node, { of, name });
      return [row.pointer, name];
    }),
  );
}

function unfinishedName(core: Json): string {
  const kind = kindOf(core);
  if (kind === 'attribute') return fieldLabel(text(property(core, 'field')));
  if (kind === 'visits') {
    const measure = text(property(core, 'measure')) ?? 'visits';
    const phrase = Object.entries(measureChoices).find(([name]) => name === measure)?.[1] ?? measureChoices.visits;
    return phrase.menu;
  }
  if (kind === 'segment' || kind === 'campaign' || kind === 'lookalike') return kind;
  const members = membersOf(core);
  if (members) return `group of ${members.length}`;
  return kind === null ? 'row that cannot be read' : `“${kind}”`;
}
