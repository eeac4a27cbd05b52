import { type Condition, type ConditionNode, type Definition, nodesOf, type Pointer, treeOf } from '@marquee/dsl';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NodeCounts, PreviewCounts } from '../../questions/index.ts';
import { publishPreview } from './publish-preview.ts';

type People = ReadonlySet<number>;
interface World {
  readonly size: number;
  /** By the value that a leaf condition asks for. */
  readonly leaves: readonly People[];
  readonly reachable: readonly People[];
}

const everyone = (size: number): People => new Set(Array.from({ length: size }, (_, person) => person));
const both = (a: People, b: People): People => new Set([...a].filter((person) => b.has(person)));
const either = (a: People, b: People): People => new Set([...a, ...b]);
const without = (a: People, b: People): People => new Set([...a].filter((person) => !b.has(person)));

/** Who matches, by plain sets. */
function matching(world: World, condition: Condition): People {
  if (condition.kind === 'all') return condition.of.map((child) => matching(world, child)).reduce(both, everyone(world.size));
  if (condition.kind === 'any') return condition.of.map((child) => matching(world, child)).reduce(either, new Set<number>());
  if (condition.kind === 'not') return without(everyone(world.size), matching(world, condition.of));
  return world.leaves[leafOf(condition)] ?? new Set();
}

function leafOf(condition: Condition): number {
  return condition.kind === 'attribute' && Array.isArray(condition.value) ? Number(condition.value[0]) : -1;
}

/** The store's promise, by plain sets: see the port's NodeCounts. */
function countsOf(world: World, definition: Definition): PreviewCounts {
  const root = treeOf(definition);
  const nodes = new Map<Pointer, NodeCounts>();
  const own = (node: ConditionNode) => matching(world, node.condition);
  const visit = (node: ConditionNode, before: People, after: People, enclosing: People): void => {
    nodes.set(node.pointer, { own: own(node).size, before: before.size, after: after.size });
    let left: People =
      node.condition.kind === 'any' ? (node.parent?.condition.kind === 'not' ? enclosing : new Set()) : everyone(world.size);
    for (const child of node.children) {
      if (node.condition.kind === 'not') {
        const from =
          node.parent?.condition.kind === 'all' ? before : node.parent?.condition.kind === 'not' ? enclosing : everyone(world.size);
        visit(child, from, without(from, own(child)), from);
        continue;
      }
      const dropping = node.condition.kind === 'any' && node.parent?.condition.kind === 'not';
      const next = node.condition.kind === 'all' ? both(left, own(child)) : dropping ? without(left, own(child)) : either(left, own(child));
      visit(child, left, next, left);
      left = next;
    }
  };
  const audience = own(root);
  visit(root, everyone(world.size), audience, everyone(world.size));
  const [any = new Set<number>(), email = any, sms = any, push = any] = world.reachable;
  const reach = (people: People) => both(both(people, any), audience).size;
  return {
    inScope: world.size,
    total: audience.size,
    reachable: { any: reach(any), email: reach(email), sms: reach(sms), push: reach(push), thirdParty: 0 },
    nodes,
  };
}

const leaf = (value: number): Condition => ({ kind: 'attribute', field: 'tier', op: 'in', value: [String(value)] });
const tree = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    fc.nat({ max: 3 }).map(leaf),
    fc.record({ kind: fc.constant('all' as const), of: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('any' as const), of: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('not' as const), of: tie('condition') }),
  ),
})).condition;
/** People by the share that is in, so that near-everyone and near-nobody come up often. */
const peopleOf = (size: number) =>
  fc
    .record({ seed: fc.nat(), share: fc.constantFrom(0, 1, 5, 20, 50, 80, 95, 99, 100) })
    .map(
      ({ seed, share }): People =>
        new Set([...everyone(size)].filter((person) => ((person * 2_654_435_761 + seed * 40_503) >>> 7) % 100 < share)),
    );
const worlds = fc.constantFrom(12, 40, 120).chain((size) =>
  fc.record({
    size: fc.constant(size),
    leaves: fc.array(peopleOf(size), { minLength: 4, maxLength: 4 }),
    reachable: fc.array(peopleOf(size), { minLength: 4, maxLength: 4 }),
  }),
);
const policies = [
  { smallest: 50, roundedTo: 10 },
  { smallest: 10, roundedTo: 1 },
];

describe('a preview after the privacy rules', () => {
  it('shows no number below the smallest, for any audience and any conditions', () => {
    fc.assert(
      fc.property(worlds, tree, fc.constantFrom(...policies), (world, where, policy) => {
        const published = publishPreview(policy, { version: 1, where }, countsOf(world, { version: 1, where }));
        const figures = [
          published.audience,
          published.inScope,
          ...Object.values(published.reachable),
          ...Object.values(published.rows).map((row) => row.own),
          ...published.waterfall.map((step) => step.left),
        ];
        for (const figure of figures) if (figure.shown) expect(figure.value).toBeGreaterThanOrEqual(policy.smallest);
      }),
      { numRuns: 400 },
    );
  });

  it('shows no two nested numbers whose difference is a small group', () => {
    fc.assert(
      fc.property(worlds, tree, (world, where) => {
        const policy = { smallest: 10, roundedTo: 1 };
        const published = publishPreview(policy, { version: 1, where }, countsOf(world, { version: 1, where }));
        const nested = (larger: typeof published.audience, smaller: typeof published.audience) => {
          if (!larger.shown || !smaller.shown) return;
          const difference = larger.value - smaller.value;
          expect(difference === 0 || difference >= policy.smallest).toBe(true);
        };
        nested(published.inScope, published.audience);
        for (const channel of Object.values(published.reachable)) nested(published.audience, channel);
        for (const row of Object.values(published.rows)) nested(published.inScope, row.own);
        published.waterfall.forEach((step, index) => {
          for (const later of published.waterfall.slice(index + 1)) nested(step.left, later.left);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('does not give a hidden row away by the other half of its not', () => {
    fc.assert(
      fc.property(worlds, tree, (world, where) => {
        const policy = { smallest: 10, roundedTo: 1 };
        const published = publishPreview(policy, { version: 1, where }, countsOf(world, { version: 1, where }));
        for (const node of nodesOf(treeOf({ version: 1, where }))) {
          if (node.condition.kind !== 'not') continue;
          const half = published.rows[node.pointer]?.own;
          const other = published.rows[`${node.pointer}/of`]?.own;
          if (half?.shown && published.inScope.shown) expect(other).toMatchObject({ shown: true });
        }
      }),
      { numRuns: 400 },
    );
  });

  const definition: Definition = { version: 1, where: { kind: 'all', of: [leaf(0), { kind: 'not', of: leaf(1) }] } };
  const nodes = (first: NodeCounts, not: NodeCounts, child: NodeCounts, total: number, inScope: number) =>
    new Map([
      ['/where', { own: total, before: inScope, after: total }],
      ['/where/of/0', first],
      ['/where/of/1', not],
      ['/where/of/1/of', child],
    ]);
  const counts: PreviewCounts = {
    inScope: 12_418,
    total: 6_842,
    reachable: { any: 5_213, email: 4_556, sms: 1_742, push: 2_879, thirdParty: 30 },
    nodes: nodes(
      { own: 8_286, before: 12_418, after: 8_286 },
      { own: 8_470, before: 8_286, after: 6_842 },
      { own: 3_948, before: 8_286, after: 6_842 },
      6_842,
      12_418,
    ),
  };

  it('rounds for a distributor, and works shares out from the rounded numbers', () => {
    const published = publishPreview({ smallest: 50, roundedTo: 10 }, definition, counts);
    expect(published.audience).toEqual({ shown: true, value: 6_840 });
    expect(published.inScope).toEqual({ shown: true, value: 12_420 });
    // 6,840 of 12,420.
    expect(published.percentOfScope).toBe(55.1);
    expect(published.reachable.thirdParty).toEqual({ shown: false, below: 50, reason: 'small' });
    expect(published.waterfall).toEqual([
      { pointer: '', left: { shown: true, value: 12_420 } },
      { pointer: '/where/of/0', left: { shown: true, value: 8_290 } },
      { pointer: '/where/of/1', left: { shown: true, value: 6_840 } },
    ]);
    // 8,290 of 12,420 kept; 1,450 of 8,290 dropped.
    expect(published.rows['/where/of/0']?.effect).toEqual({ word: 'keeps', percent: 66.7 });
    expect(published.rows['/where/of/1']?.effect).toEqual({ word: 'drops', percent: 17.5 });
  });

  it('hides how many can be reached where those who cannot are a small group', () => {
    const published = publishPreview({ smallest: 50, roundedTo: 10 }, definition, {
      ...counts,
      reachable: { ...counts.reachable, any: 6_842 - 20 },
    });
    expect(published.reachable.any).toEqual({ shown: false, below: 50, reason: 'bySubtraction' });
  });

  it('is exact for the operator', () => {
    const published = publishPreview({ smallest: 0, roundedTo: 1 }, definition, counts);
    expect(published.audience).toEqual({ shown: true, value: 6_842 });
    expect(published.reachable.thirdParty).toEqual({ shown: true, value: 30 });
    expect(published.rows['/where/of/1/of']?.effect).toEqual({ word: 'drops', percent: 17.4 });
  });

  it('says keeps for what is excluded twice', () => {
    const twice: Definition = { version: 1, where: { kind: 'all', of: [leaf(0), { kind: 'not', of: { kind: 'not', of: leaf(1) } }] } };
    const published = publishPreview({ smallest: 0, roundedTo: 1 }, twice, counts);
    expect(published.rows['/where/of/1']?.effect?.word).toBe('keeps');
  });

  it('says covers for the first of an any and adds for the others', () => {
    const any: Definition = { version: 1, where: { kind: 'any', of: [leaf(0), leaf(1)] } };
    const published = publishPreview({ smallest: 0, roundedTo: 1 }, any, {
      ...counts,
      total: 1_000,
      nodes: new Map([
        ['/where', { own: 1_000, before: 12_418, after: 1_000 }],
        ['/where/of/0', { own: 769, before: 0, after: 769 }],
        ['/where/of/1', { own: 400, before: 769, after: 1_000 }],
      ]),
    });
    expect(published.rows['/where/of/0']?.effect).toEqual({ word: 'covers', percent: 76.9 });
    expect(published.rows['/where/of/1']?.effect).toEqual({ word: 'adds', percent: 23.1 });
  });
});
