import { type Condition, type Day, type Definition, type FieldName, parse, type VisitFilter } from '@marquee/dsl';
import { arbitraryDefinition } from '@marquee/dsl/testing';
import fc from 'fast-check';
import { questions } from '../definitions.ts';

const variants = 5;
const random = 60;

/**
 * Questions none of which has a condition on visits that another has: what people ask in the builder, in variants by their numbers, and random definitions of
 * every condition, measure and window, nested.
 */
export function askedOnce(
  values: (field: FieldName) => readonly string[],
  fieldsUsed: readonly FieldName[],
  asOf: Day,
): readonly Definition[] {
  const written = questions(values).flatMap(({ definition }) =>
    Array.from({ length: variants }, (_, i): Definition => ({ version: 1, where: moved(definition.where, i) })),
  );
  const pools = Object.fromEntries(fieldsUsed.map((field) => [field, values(field)]));
  const drawn = fc.sample(arbitraryDefinition(fc, { values: pools, asOf }), { numRuns: random, seed: 17 });
  return [...written, ...drawn].filter((definition) => parse(definition).ok);
}

/** The same question with other numbers: windows a little longer, bounds a little further. */
function moved(node: Condition, by: number): Condition {
  if (by === 0) return node;
  if (node.kind === 'all' || node.kind === 'any') return { ...node, of: node.of.map((one) => moved(one, by)) };
  if (node.kind === 'not') return { ...node, of: moved(node.of, by) };
  if (node.kind === 'attribute')
    return node.field === 'age' && Array.isArray(node.value)
      ? { ...node, value: [Number(node.value[0]) + by, Number(node.value[1]) + by] }
      : node;
  if (node.kind !== 'visits') return node;
  const during = node.during?.kind === 'last' ? { ...node.during, count: node.during.count + by } : node.during;
  return { ...node, ...(during ? { during } : { where: later(node.where, by) }) };
}

/** Without a window, only visits of so many tickets. */
function later(where: VisitFilter | undefined, by: number): VisitFilter {
  const few: VisitFilter = { kind: 'visit', field: 'spend', op: 'atLeast', value: by };
  return where ? { kind: 'all', of: [where, few] } : few;
}
