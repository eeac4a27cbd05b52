import { type Condition, type Definition, nodesOf, treeOf } from '@marquee/dsl';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scopeOf } from '../../access/index.ts';
import { setsOf } from '../../definitions/index.ts';
import { figureOf, type PrivacyPolicy, partFigureOf } from '../../privacy/index.ts';
import type { NodeCounts, PreviewCounts } from '../../questions/index.ts';
import { publishPreview as publish } from './publish-preview.ts';

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

const sizes = fc.oneof(fc.nat({ max: 200 }), fc.nat({ max: 20_000 }));
/** Some counts for every condition of a definition, of whatever sets. */
const previews = tree.chain((where) => {
  const pointers = nodesOf(treeOf({ version: 1, where })).map(({ pointer }) => pointer);
  const node = fc.tuple(sizes, sizes, sizes).map(([own, part, rest]): NodeCounts => ({ own, before: part + rest, after: part }));
  return fc.record({
    definition: fc.constant<Definition>({ version: 1, where }),
    counts: fc.record({
      inScope: sizes,
      total: sizes,
      reachable: fc.record({ any: sizes, email: sizes, sms: sizes, push: sizes, thirdParty: sizes }),
      nodes: fc.tuple(...pointers.map(() => node)).map((all) => new Map(all.map((one, i) => [pointers[i] ?? '', one]))),
    }),
  });
});
/** As good as drawn by lot, for tests. */
const market: PrivacyPolicy = {
  smallest: 50,
  roundedTo: 10,
  deviation: 15,
  noise: (key) => ([...key].reduce((sum, one) => (sum * 31 + one.charCodeAt(0)) % 9_973, 7) % 91) - 45,
};
const own: PrivacyPolicy = { smallest: 10, roundedTo: 1, deviation: 0, noise: () => 0 };
const exact: PrivacyPolicy = { smallest: 0, roundedTo: 1, deviation: 0, noise: () => 0 };

const question = { asOf: 20_000, resolve: () => undefined, scope: scopeOf({ kind: 'operator' }) };
const noise = { smallest: 50, deviation: 15, key: (text: string) => text, draw: () => 0.5 };
const setsFor = (policy: PrivacyPolicy) => setsOf({ noise }, policy, question, { iso: '2024-10-04', onRecord: '1', dataVersion: '1' });

function publishPreview(
  policy: PrivacyPolicy,
  definition: Definition,
  counts: PreviewCounts,
  leftOut: Iterable<[string, 'few' | 'nearlyAll']> = [],
) {
  const asked = { question: { ...question, definition }, leftOut: new Map(leftOut), counts: { written: counts, asked: counts } };
  return publish(policy, setsFor(policy), definition, asked, counts);
}

describe('a preview after the privacy rules', () => {
  it('shows of each set the figure of its own people, whatever stands beside it', () => {
    fc.assert(
      fc.property(previews, fc.constantFrom(market, own, exact), ({ definition, counts }, policy) => {
        const published = publishPreview(policy, definition, counts);
        const sets = setsFor(policy);
        const of = (where: Condition, count: number) => figureOf(policy, sets.tally(sets.of(where), count));
        expect(published.audience).toEqual(of(definition.where, counts.total));
        expect(published.inScope).toEqual(figureOf(policy, sets.tally(sets.everyone, counts.inScope)));
        const push: Condition = { kind: 'attribute', field: 'reachableBy', op: 'anyOf', value: ['push'] };
        const pushed = sets.tally(sets.of({ kind: 'all', of: [definition.where, push] }), counts.reachable.push);
        expect(published.reachable.push).toEqual(partFigureOf(policy, pushed));
        for (const { pointer, condition } of nodesOf(treeOf(definition)))
          expect(published.rows[pointer]?.own).toEqual(of(condition, counts.nodes.get(pointer)?.own ?? 0));
      }),
    );
  });

  it('shows no number below the smallest, and no percentage beyond the whole', () => {
    fc.assert(
      fc.property(previews, fc.constantFrom(market, own), ({ definition, counts }, policy) => {
        const published = publishPreview(policy, definition, counts);
        const figures = [
          published.audience,
          published.inScope,
          ...Object.values(published.reachable),
          ...Object.values(published.rows).map((row) => row.own),
          ...published.waterfall.map((step) => step.left),
        ];
        for (const figure of figures) if (figure.shown) expect(figure.value).toBeGreaterThanOrEqual(policy.smallest);
        const percents = [published.percentOfScope, ...Object.values(published.rows).map(({ effect }) => effect?.percent ?? null)];
        for (const percent of percents) if (percent !== null) expect(percent).toSatisfy((part: number) => part >= 0 && part <= 100);
      }),
    );
  });

  const definition: Definition = { version: 1, where: { kind: 'all', of: [leaf(0), { kind: 'not', of: leaf(1) }] } };
  const node = (mine: number, before: number, after: number): NodeCounts => ({ own: mine, before, after });
  const nodes = (first: NodeCounts, not: NodeCounts, child: NodeCounts, total: number, inScope: number) =>
    new Map([
      ['/where', node(total, inScope, total)],
      ['/where/of/0', first],
      ['/where/of/1', not],
      ['/where/of/1/of', child],
    ]);
  const counts: PreviewCounts = {
    inScope: 12_418,
    total: 6_842,
    reachable: { any: 5_213, email: 4_556, sms: 1_742, push: 2_879, thirdParty: 30 },
    nodes: nodes(node(8_286, 12_418, 8_286), node(8_470, 8_286, 6_842), node(3_948, 8_286, 6_842), 6_842, 12_418),
  };

  it('has noise of its own in every figure for a distributor, rounded; percentages are worked out from figures', () => {
    const published = publishPreview({ ...market, noise: () => 3 }, definition, counts);
    expect(published.audience).toEqual({ shown: true, value: 6_840 });
    expect(published.inScope).toEqual({ shown: true, value: 12_420 });
    // 6,845 lies in the middle, and 684 is even: 6,840 of 12,420.
    expect(published.percentOfScope).toBe(55.1);
    // 30 and 3 are not 50.
    expect(published.reachable.thirdParty).toEqual({ shown: false, below: 50 });
    expect(published.waterfall).toEqual([
      { pointer: '', left: { shown: true, value: 12_420 } },
      { pointer: '/where/of/0', left: { shown: true, value: 8_290 } },
      { pointer: '/where/of/1', left: { shown: true, value: 6_840 } },
    ]);
    // 8,290 of 12,420 kept. Those dropped are 8,286 − 6,842 = 1,444: with noise 1,450 of 8,290.
    expect(published.rows['/where/of/0']?.effect).toEqual({ word: 'keeps', percent: 66.7 });
    expect(published.rows['/where/of/1']?.effect).toEqual({ word: 'drops', percent: 17.5 });
  });

  it('says nothing of a condition by what stands hidden or shown beside it: one that takes away a single person is not hidden for it', () => {
    const nearly = { ...counts, reachable: { ...counts.reachable, any: 6_841 } };
    expect(publishPreview(market, definition, nearly).reachable.any).toMatchObject({ shown: true });
    expect(publishPreview(own, definition, nearly).reachable.any).toEqual({ shown: true, value: 6_841 });
  });

  it('says of a part that is left out why, and shows of it and of what is in it their own figures alone', () => {
    const published = publishPreview({ ...market, noise: () => 3 }, definition, counts, [['/where/of/1', 'few']]);
    expect(published.rows['/where/of/1']).toEqual({ own: { shown: true, value: 8_470 }, effect: null, leftOut: 'few' });
    expect(published.rows['/where/of/1/of']).toEqual({ own: { shown: true, value: 3_950 }, effect: null });
    expect(published.rows['/where/of/0']?.effect).toEqual({ word: 'keeps', percent: 66.7 });
  });

  it('is exact for the operator', () => {
    const published = publishPreview(exact, definition, counts);
    expect(published.audience).toEqual({ shown: true, value: 6_842 });
    expect(published.reachable.thirdParty).toEqual({ shown: true, value: 30 });
    expect(published.rows['/where/of/1/of']?.effect).toEqual({ word: 'drops', percent: 17.4 });
  });

  it('says keeps for what is excluded twice', () => {
    const twice: Definition = { version: 1, where: { kind: 'all', of: [leaf(0), { kind: 'not', of: { kind: 'not', of: leaf(1) } }] } };
    const published = publishPreview(exact, twice, counts);
    expect(published.rows['/where/of/1']?.effect?.word).toBe('keeps');
  });

  it('says covers for the first of an any and adds for the others', () => {
    const any: Definition = { version: 1, where: { kind: 'any', of: [leaf(0), leaf(1)] } };
    const published = publishPreview(exact, any, {
      ...counts,
      total: 1_000,
      nodes: new Map([
        ['/where', node(1_000, 12_418, 1_000)],
        ['/where/of/0', node(769, 0, 769)],
        ['/where/of/1', node(400, 769, 1_000)],
      ]),
    });
    expect(published.rows['/where/of/0']?.effect).toEqual({ word: 'covers', percent: 76.9 });
    expect(published.rows['/where/of/1']?.effect).toEqual({ word: 'adds', percent: 23.1 });
  });
});
