import type { AttributeCondition, Condition, Definition, VisitFilter, VisitLeaf, VisitsCondition, Window } from '@marquee/dsl';

/** A definition from conditions. The functions of this file are short forms for the definitions of effects and sample segments. */
export function define(...conditions: readonly Condition[]): Definition {
  const [first, ...rest] = conditions;
  if (!first) throw new RangeError('A definition needs a condition.');
  return { version: 1, where: rest.length === 0 ? first : { kind: 'all', of: conditions } };
}

export const LAST_YEAR: Window = { kind: 'last', count: 12, unit: 'month' };

export function attribute(field: string, op: string, value: AttributeCondition['value']): AttributeCondition {
  return { kind: 'attribute', field, op, ...(value === undefined ? {} : { value }) };
}

export function visit(field: string, op: string, value: VisitLeaf['value']): VisitLeaf {
  return { kind: 'visit', field, op, ...(value === undefined ? {} : { value }) };
}

/** At least one visit that satisfies all the filters, unless `rest` says otherwise. */
export function visits(filters: readonly VisitFilter[], rest: Omit<VisitsCondition, 'kind' | 'where'> = {}): VisitsCondition {
  const [first, ...more] = filters;
  if (!first) return { kind: 'visits', ...rest };
  return { kind: 'visits', where: more.length === 0 ? first : { kind: 'all', of: filters }, ...rest };
}

export function saw(film: string, ...filters: readonly VisitFilter[]): VisitsCondition {
  return visits([visit('film', 'in', [film]), ...filters]);
}

/** Everyone who visited in the 12 months up to the as-of date. This is the default base of the product. */
export const visitedLastYear: Condition = visits([], { during: LAST_YEAR });

/** Questions whose counts sum to the total of a measure over everyone: how many have at least 1, at least 2, … at least `most`. */
export function total(name: string, most: number, question: (atLeast: number) => Definition): Record<string, Definition> {
  return Object.fromEntries(Array.from({ length: most }, (_, i) => [`${name} ${i + 1}`, question(i + 1)]));
}

/** The sum of the counts of `total`'s questions. */
export function sumOf(count: (name: string) => number, name: string, most: number): number {
  let sum = 0;
  for (let i = 1; i <= most; i += 1) sum += count(`${name} ${i}`);
  return sum;
}
