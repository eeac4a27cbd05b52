import { type Diagram, type Diagrams, nodesOf, type VariableTest } from './diagram.ts';

/** Beyond as many, kinds stay together. */
const mostKinds = 64;

/**
 * The kinds of visit of which a filter lets in one or another: those with one text of a field each, such as one of two genres, where together they are all that
 * the filter lets in. The filter itself where they are not.
 */
export function kindsOf(filter: Diagram, diagrams: Diagrams): readonly Diagram[] {
  const smaller = [...new Set(textsIn(filter).map((test) => diagrams.and(filter, diagrams.of(test))))].filter(
    (kind) => kind !== filter && kind !== diagrams.no,
  );
  const largest = smaller.filter((kind) => !smaller.some((other) => other !== kind && diagrams.and(kind, other) === kind));
  if (largest.length > mostKinds || largest.reduce(diagrams.or, diagrams.no) !== filter) return [filter];
  const kinds = [...new Set(largest.flatMap((kind) => kindsOf(kind, diagrams)))];
  return kinds.length > mostKinds ? [filter] : kinds;
}

/** Each text that a diagram asks for, and each field's other texts. */
function textsIn(filter: Diagram): readonly VariableTest[] {
  const asked = new Map<string, Set<string | number>>();
  for (const { variable, branches } of nodesOf(filter)) {
    const keys = asked.get(variable) ?? new Set();
    asked.set(variable, keys);
    for (const [key] of branches) keys.add(key);
  }
  return [...asked].flatMap(([variable, keys]): readonly VariableTest[] => {
    if (isMember(variable)) return [{ variable, missing: false, rest: false, branches: [[1, true] as const] }];
    const texts = [...keys].filter((key) => typeof key === 'string').sort();
    if (texts.length === 0) return [];
    const one = (wanted: string) => ({ variable, missing: false, rest: false, branches: [[wanted, true] as const] });
    return [...texts.map(one), { variable, missing: false, rest: true, branches: texts.map((text) => [text, false] as const) }];
  });
}

/** Whether a variable says that a set has a text. */
function isMember(variable: string): boolean {
  return variable.endsWith('"');
}
