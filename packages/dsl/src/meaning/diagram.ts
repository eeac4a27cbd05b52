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
/** More than any id, so that a pair of ids is one number. */
const mostIds = 2 ** 14;
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
    // Lengths before texts, so that no two nodes have one name whatever the texts hold.
    let key = `${variable.length} ${variable} ${missing.id} ${rest.id}`;
    for (const [at, to] of branches) key += typeof at === 'number' ? ` ${at}: ${to.id}` : ` "${at.length} ${at} ${to.id}`;
    const before = made.get(key);
    if (before) return before;
    if (made.size >= mostNodes) throw new TooLarge();
    const after = { id: made.size + 2, variable, missing, rest, branches };
    made.set(key, after);
    return after;
  };

  const combine = (known: Map<number, Diagram>, absorbing: Diagram, neutral: Diagram) => {
    const both = (a: Diagram, b: Diagram): Diagram => {
      if (a === absorbing || b === absorbing) return absorbing;
      if (a === neutral || a === b) return b;
      if (b === neutral) return a;
      const pair = Math.min(a.id, b.id) * mostIds + Math.max(a.id, b.id);
      const before = known.get(pair);
      if (before) return before;
      const variable = first(a, b);
      const [one, other] = [at(a, variable), at(b, variable)];
      const missing = both(one.missing, other.missing);
      const rest = both(one.rest, other.rest);
      const branches = sideBySide(one, other).map(([key, mine, theirs]): Branch => [key, both(mine, theirs)]);
      const after = node(variable, missing, rest, branches);
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

/** What two diagrams lead to by each key of either, in the order of the keys. */
function sideBySide(one: Split, other: Split): readonly (readonly [key: string | number, one: Diagram, other: Diagram])[] {
  const [mine, theirs] = [one.branches, other.branches];
  const together: [string | number, Diagram, Diagram][] = [];
  let [i, j, left, right] = [0, 0, one.rest, other.rest];
  while (i < mine.length || j < theirs.length) {
    const [a, b] = [mine[i], theirs[j]];
    const key = a === undefined ? (b as Branch)[0] : b === undefined || a[0] < b[0] ? a[0] : b[0];
    const [inMine, inTheirs] = [a?.[0] === key, b?.[0] === key];
    // A number stands for everything up to the next one, a text for itself alone.
    if (inMine) left = (a as Branch)[1];
    else if (typeof key === 'string') left = one.rest;
    if (inTheirs) right = (b as Branch)[1];
    else if (typeof key === 'string') right = other.rest;
    if (inMine) i += 1;
    if (inTheirs) j += 1;
    together.push([key, left, right]);
  }
  return together;
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
