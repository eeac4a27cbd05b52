import type { Condition, VisitFilter } from '../definition.ts';
import type { Arbitrary, FastCheck } from './making.ts';

type Group<Node> = { readonly kind: 'all' | 'any'; readonly of: readonly Node[] };
type Not<Node> = { readonly kind: 'not'; readonly of: Node };

/** How often one of the ways is taken, drawn from a list of numbers until it is used up. */
type Draw = (ways: number) => number;

/**
 * The same condition written otherwise: turned, nested, repeated, negated twice, by De Morgan's laws, distributed, absorbed, lists and ranges split, windows in
 * other units, defaults written out, references put in where `putIn` says so.
 */
export function rewritten(fc: FastCheck, condition: Condition): Arbitrary<Condition> {
  return fc.array(fc.nat({ max: 1_000 }), { minLength: 40, maxLength: 40 }).map((numbers) => {
    let position = 0;
    const draw: Draw = (ways) => (numbers[position++ % numbers.length] ?? 0) % ways;
    return rewriteCondition(condition, draw);
  });
}

const not = <Node>(of: Node): Not<Node> => ({ kind: 'not', of });
const group = <Node>(kind: 'all' | 'any', of: readonly Node[]): Group<Node> => ({ kind, of });
const opposite = { all: 'any', any: 'all' } as const;

function rewriteCondition(node: Condition, draw: Draw): Condition {
  const inside: Condition =
    node.kind === 'all' || node.kind === 'any'
      ? regrouped(
          group(
            node.kind,
            node.of.map((child) => rewriteCondition(child, draw)),
          ),
          draw,
        )
      : node.kind === 'not'
        ? not(rewriteCondition(node.of, draw))
        : node.kind === 'attribute'
          ? (splitLeaf(node, draw) as Condition)
          : node.kind === 'visits'
            ? rewriteVisits(node, draw)
            : node.kind === 'campaign'
              ? rewriteCampaign(node, draw)
              : node;
  return dressed<Condition>(inside, draw);
}

function rewriteFilter(node: VisitFilter, draw: Draw): VisitFilter {
  const inside: VisitFilter =
    node.kind === 'all' || node.kind === 'any'
      ? regrouped(
          group(
            node.kind,
            node.of.map((child) => rewriteFilter(child, draw)),
          ),
          draw,
        )
      : node.kind === 'not'
        ? not(rewriteFilter(node.of, draw))
        : (splitLeaf(node, draw) as VisitFilter);
  return dressed<VisitFilter>(inside, draw);
}

type Logical<Node> = Node | Group<Node> | Not<Node>;

function dressed<Node>(node: Logical<Node>, draw: Draw): Node {
  switch (draw(6)) {
    case 0:
      return not(not(node)) as Node;
    case 1:
      return group('all', [node, node]) as Node;
    case 2:
      return group('any', [node, group('all', [node, node])]) as Node;
    default:
      return node as Node;
  }
}

function regrouped<Node>({ kind, of }: Group<Node>, draw: Draw): Node {
  const turned = draw(2) === 0 ? [...of].reverse() : [...of.slice(1), ...of.slice(0, 1)];
  const [first, ...rest] = turned;
  switch (draw(5)) {
    case 0:
      return not(group(opposite[kind], turned.map(not))) as Node;
    case 1:
      return group(kind, rest.length > 0 ? [first, group(kind, rest)] : [first]) as Node;
    case 2:
      return distributed(kind, first as Node, rest);
    default:
      return group(kind, turned) as Node;
  }
}

/** a and (b or c) as (a and b) or (a and c), and the other way round. */
function distributed<Node>(kind: 'all' | 'any', first: Node, rest: readonly Node[]): Node {
  const inner = rest[0] as unknown as Group<Node> | undefined;
  if (inner?.kind !== opposite[kind]) return group(kind, [first, ...rest]) as Node;
  const others = rest.slice(1);
  return group(
    opposite[kind],
    inner.of.map((one) => group(kind, [first, one, ...others])),
  ) as Node;
}

interface Leaf {
  readonly field: string;
  readonly op: string;
  readonly value?: unknown;
}

const split: Readonly<Record<string, 'all' | 'any'>> = { in: 'any', anyOf: 'any', notIn: 'all', noneOf: 'all', allOf: 'all' };
const swapped: Readonly<Record<string, string>> = {
  in: 'notIn',
  notIn: 'in',
  anyOf: 'noneOf',
  noneOf: 'anyOf',
  known: 'unknown',
  unknown: 'known',
};

function splitLeaf<Node extends Leaf>(leaf: Node, draw: Draw): Logical<Node> {
  const { op, value } = leaf;
  const way = draw(3);
  if (way === 0 && swapped[op] !== undefined) return not({ ...leaf, op: swapped[op] } as Node);
  if (way === 1 && split[op] !== undefined && Array.isArray(value))
    return group(
      split[op],
      value.map((one) => ({ ...leaf, value: [one] }) as Node),
    );
  if (op === 'between' && Array.isArray(value)) {
    const [from, to] = value;
    const [least, most] = typeof from === 'number' ? ['atLeast', 'atMost'] : ['onOrAfter', 'onOrBefore'];
    if (way !== 2) return group('all', [{ ...leaf, op: most, value: to } as Node, { ...leaf, op: least, value: from } as Node]);
  }
  return leaf;
}

type Visits = Extract<Condition, { kind: 'visits' }>;

function rewriteVisits(node: Visits, draw: Draw): Condition {
  const where = node.where === undefined ? {} : { where: rewriteFilter(node.where, draw) };
  const during = node.during?.kind === 'last' ? { during: inOtherUnits(node.during) } : {};
  const same: Visits = { ...node, ...where, ...during };
  const { op = 'atLeast', value = 1, measure = 'visits' } = node;
  const written: Visits = { ...same, op, value, measure, basis: node.basis ?? 'session' };
  if (op === 'between' && Array.isArray(value) && draw(2) === 0)
    return group('all', [
      { ...same, op: 'atMost', value: value[1] },
      { ...same, op: 'atLeast', value: value[0] },
    ]) as Condition;
  if (op === 'exactly' && draw(2) === 0) return { ...same, op: 'between', value: [value as number, value as number] };
  if (op === 'atLeast' && measure !== 'share' && typeof value === 'number' && value > 0 && draw(2) === 0)
    return not<Condition>({ ...same, op: 'atMost', value: value - 1 });
  const alternatives = where.where?.kind === 'any' && measure === 'visits' && op === 'atLeast' && value === 1 ? where.where.of : [];
  if (alternatives.length > 0 && draw(2) === 0)
    return group(
      'any',
      alternatives.map((one) => ({ ...written, where: one })),
    ) as Condition;
  return draw(2) === 0 ? written : same;
}

/** Either group as one or the other. */
function rewriteCampaign(node: Extract<Condition, { kind: 'campaign' }>, draw: Draw): Condition {
  if (node.group !== 'any' || draw(2) === 0) return node;
  return group('any', [
    { ...node, group: 'control' },
    { ...node, group: 'target' },
  ]) as Condition;
}

function inOtherUnits(window: Extract<NonNullable<Visits['during']>, { kind: 'last' }>): NonNullable<Visits['during']> {
  if (window.unit === 'year' && window.count * 12 <= 3_660) return { kind: 'last', count: window.count * 12, unit: 'month' };
  if (window.unit === 'week' && window.count * 7 <= 3_660) return { kind: 'last', count: window.count * 7, unit: 'day' };
  return window;
}
