import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segment } from '../src/conditions/segment.ts';
import { childPointer, isWithin, leavesOf, looseWalk, mentions, nodesOf, rootPointer, stepsOf, treeOf, walk } from '../src/index.ts';
import { arbitraryDefinition } from '../src/testing/index.ts';
import { campaignIds, lookalikeIds, pools, segmentIds } from './support/pools.ts';

const definition = arbitraryDefinition(fc, { values: pools, segments: segmentIds, campaigns: campaignIds, lookalikes: lookalikeIds });

/** What stands at a pointer, by the steps of it alone. */
function at(document: unknown, pointer: string): unknown {
  return stepsOf(pointer).reduce<unknown>(
    (value, step) => (typeof value === 'object' && value ? Reflect.get(value, step) : undefined),
    document,
  );
}

test('every node stands at its pointer, below its owner', () => {
  fc.assert(
    fc.property(definition, (one) => {
      for (const { node, pointer } of walk(one)) expect(at(one, pointer)).toBe(node);
      const nodes = nodesOf(treeOf(one));
      for (const { condition, pointer, parent, children } of nodes) {
        expect(at(one, pointer)).toBe(condition);
        expect(parent === null ? pointer : isWithin(pointer, parent.pointer)).toBe(parent === null ? rootPointer : true);
        for (const child of children) expect(child.parent?.pointer).toBe(pointer);
      }
      expect(new Set(nodes.map(({ pointer }) => pointer)).size).toBe(nodes.length);
    }),
  );
});

test('what is parsed is walked alike by the walk that expects nothing', () => {
  fc.assert(
    fc.property(definition, (one) => {
      const [document, ...loose] = looseWalk(one);
      expect(document?.node).toBe(one);
      const known = walk(one).map(({ pointer, level }) => [pointer, level + 1]);
      expect(loose.map(({ pointer, level }) => [pointer, level])).toEqual(known);
      const filters = walk(one).flatMap(({ node }) => (node.kind === 'visits' && node.where ? leavesOf(node.where) : []));
      expect(filters).toEqual(walk(one).flatMap(({ node }) => (node.kind === 'visit' ? [node] : [])));
    }),
  );
});

test('every text that a leaf lists as a value is mentioned, at its place', () => {
  fc.assert(
    fc.property(definition, (one) => {
      const listed = walk(one).flatMap(({ node, pointer }) =>
        'field' in node && Array.isArray(node.value)
          ? node.value.flatMap((value, i) =>
              typeof value === 'string' ? [{ field: node.field, value, pointer: childPointer(pointer, 'value', i) }] : [],
            )
          : [],
      );
      expect(mentions(one)).toEqual(listed);
    }),
  );
});

test('what is unfinished or no definition is walked as far as it goes', () => {
  const draft = {
    version: 1,
    where: { kind: 'all', of: [{ kind: 'attribute', field: 'region', value: ['US-CA', null] }, null, { kind: 'not' }] },
  };
  expect(mentions(draft)).toEqual([{ field: 'region', value: 'US-CA', pointer: '/where/of/0/value/0' }]);
  for (const odd of [null, 7, [], {}, { where: [] }, { where: { of: { of: { kind: 'visit', field: '__proto__', value: ['x'] } } } }])
    expect(mentions(odd)).toEqual([]);
  fc.assert(fc.property(fc.anything(), (value) => Array.isArray(mentions(value))));
  let deep: unknown = { kind: 'visit' };
  for (let i = 0; i < 5_000; i += 1) deep = { of: deep };
  expect(looseWalk(deep)).toHaveLength(100);
});

test('steps of a pointer are what it was made of', () => {
  const steps = fc.array(fc.string(), { maxLength: 4 });
  fc.assert(
    fc.property(steps, (all) => {
      expect(stepsOf(childPointer('', ...all))).toEqual(all);
    }),
  );
});

test('a kind of condition that does not say which values it names does not compile', () => {
  const { mentions: _, ...silent } = segment;
  // @ts-expect-error Which values it names is missing.
  const contract: typeof segment = silent;
  expect(contract).not.toHaveProperty('mentions');
});
