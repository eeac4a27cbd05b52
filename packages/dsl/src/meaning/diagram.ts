/**
 * A set of subjects (moviegoers or visits) as a decision diagram: it asks one variable after the other, in the order of their names, and ends in yes or no.
 * Diagrams are reduced and shared, so that two expressions mean the same for every possible subject exactly when they are the same object
 * (Bryant 1986; with more than two branches a variable: Kam, Villa, Brayton and Sangiovanni-Vincentelli 1998).
 */
export interface Diagram {
  readonly id: number;
  /** The variable that is asked; empty in yes and no. */
  readonly variable: string;
  /** Where the value is missing. */
  readonly missing: Diagram;
  /** Where no branch applies. */
  readonly rest: Diagram;
  /** By text: the value itself. By number: everything from it up to the next branch; in ascending order. */
  readonly branches: readonly Branch[];
}
type Branch = readonly [key: string | number, to: Diagram];

/** The most nodes that one question may make. Beyond it the written form stands for the meaning. */
const mostNodes = 10_000;
export class TooLarge extends Error {}

/** What one variable says: the parts of its domain, and for which of them the answer is yes. */
export interface VariableTest {
  readonly variable: string;
  readonly missing: boolean;
  readonly rest: boolean;
  readonly branches: readonly (readonly [key: string | number, answer: boolean])[];
}

export interface Diagrams {
  readonly yes: Diagram;
  readonly no: Diagram;
  of(test: VariableTest): Diagram;
  and(one: Diagram, other: Diagram): Diagram;
  or(one: Diagram, other: Diagram): Diagram;
  not(one: Diagram): Diagram;
}

/** An empty store of diagrams. Only diagrams of one store can be combined. Every operation throws `TooLarge` beyond the most nodes. */
export function createDiagrams(): Diagrams {
  const made = new Map<string, Diagram>();
  const terminal = (id: number): Diagram => {
    const self = { id, variable: '', branches: [] } as { id: number; variable: string; branches: []; missing: Diagram; rest: Diagram };
    self.missing = self;
    self.rest = self;
    return self;
  };
  const [no, yes] = [terminal(0), terminal(1)];

  /** The one node with these branches; none where all of them lead to the same. */
  const node = (variable: string, missing: Diagram, rest: Diagram, all: readonly Branch[]): Diagram => {
    const byText = typeof all[0]?.[0] === 'string';
    const branches = all.filter(([, to], i) => to !== (byText ? rest : (all[i - 1]?.[1] ?? rest)));
    if (branches.length === 0 && missing === rest) return rest;
    const key = JSON.stringify([variable, missing.id, rest.id, branches.map(([at, to]) => [at, to.id])]);
    const before = made.get(key);
    if (before) return before;
    if (made.size >= mostNodes) throw new TooLarge();
    const after = { id: made.size + 2, variable, missing, rest, branches };
    made.set(key, after);
    return after;
  };

  const combine = (known: Map<string, Diagram>, absorbing: Diagram, neutral: Diagram) => {
    const both = (a: Diagram, b: Diagram): Diagram => {
      if (a === absorbing || b === absorbing) return absorbing;
      if (a === neutral || a === b) return b;
      if (b === neutral) return a;
      const pair = a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
      const before = known.get(pair);
      if (before) return before;
      const variable = first(a, b);
      const [one, other] = [at(a, variable), at(b, variable)];
      const keys = keysOf(one.branches, other.branches);
      const after = node(
        variable,
        both(one.missing, other.missing),
        both(one.rest, other.rest),
        keys.map((key) => [key, both(branchAt(one, key), branchAt(other, key))]),
      );
      known.set(pair, after);
      return after;
    };
    return both;
  };
  const opposite = new Map<Diagram, Diagram>([
    [yes, no],
    [no, yes],
  ]);
  const not = (one: Diagram): Diagram => {
    const before = opposite.get(one);
    if (before) return before;
    const { variable, missing, rest, branches } = one;
    const after = node(
      variable,
      not(missing),
      not(rest),
      branches.map(([key, to]) => [key, not(to)]),
    );
    opposite.set(one, after);
    return after;
  };
  const end = (answer: boolean) => (answer ? yes : no);
  return {
    yes,
    no,
    of: ({ variable, missing, rest, branches }) =>
      node(
        variable,
        end(missing),
        end(rest),
        branches.map(([key, answer]) => [key, end(answer)]),
      ),
    and: combine(new Map(), no, yes),
    or: combine(new Map(), yes, no),
    not,
  };
}

/** The variable to ask first. */
function first(a: Diagram, b: Diagram): string {
  if (a.variable === '') return b.variable;
  return b.variable === '' || a.variable < b.variable ? a.variable : b.variable;
}

type Split = Pick<Diagram, 'missing' | 'rest' | 'branches'>;

/** A diagram as the branches of a variable, which it may not ask. */
function at(diagram: Diagram, variable: string): Split {
  return diagram.variable === variable ? diagram : { missing: diagram, rest: diagram, branches: [] };
}

function keysOf(one: readonly Branch[], other: readonly Branch[]): readonly (string | number)[] {
  const keys = [...new Set([...one, ...other].map(([key]) => key))];
  return keys.sort((a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : a < b ? -1 : 1));
}

function branchAt({ rest, branches }: Split, key: string | number): Diagram {
  if (typeof key === 'string') return branches.find(([text]) => text === key)?.[1] ?? rest;
  return branches.findLast(([from]) => (from as number) <= key)?.[1] ?? rest;
}

/** A diagram as a text, the same for the same meaning whatever store it was made in. */
export function diagramText(diagram: Diagram): string {
  const numbers = new Map<Diagram, number>();
  const lines: string[] = [];
  const number = (one: Diagram): number | string => {
    if (one.variable === '') return one.id === 1 ? 'yes' : 'no';
    const before = numbers.get(one);
    if (before !== undefined) return before;
    const line = [one.variable, number(one.missing), number(one.rest), ...one.branches.map(([key, to]) => [key, number(to)])];
    numbers.set(one, numbers.size);
    lines.push(JSON.stringify(line));
    return numbers.size - 1;
  };
  const root = number(diagram);
  return lines.length === 0 ? String(root) : lines.join('\n');
}

/** Every node of a diagram but yes and no, each once. */
export function nodesOf(diagram: Diagram): readonly Diagram[] {
  const seen = new Set<Diagram>();
  const visit = (one: Diagram) => {
    if (one.variable === '' || seen.has(one)) return;
    seen.add(one);
    for (const to of [one.missing, one.rest, ...one.branches.map(([, next]) => next)]) visit(to);
  };
  visit(diagram);
  return [...seen];
}
