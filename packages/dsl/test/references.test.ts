import { describe, expect, test } from 'vitest';
import { type Condition, compileDuckdb, type Definition, matches, references, resolveReferences } from '../src/index.ts';
import { fixtureAsOf, fixtureWorld } from '../src/testing/index.ts';

const of = (where: Condition): Definition => ({ version: 1, where });
const to = (id: string, version?: number): Condition => ({ kind: 'segment', id, ...(version === undefined ? {} : { version }) });
const not = (where: Condition, times = 1): Condition => (times === 0 ? where : { kind: 'not', of: not(where, times - 1) });
const group = (count: number): Condition => ({
  kind: 'any',
  of: Array.from({ length: count - 1 }, (_, value) => ({ kind: 'visits', value })),
});
const within = (segments: Readonly<Record<string, Definition>>) => (id: string, version?: number) =>
  segments[version === undefined ? id : `${id}@${version}`];
const told = (definition: Definition, segments: Readonly<Record<string, Definition>>) =>
  resolveReferences(definition, within(segments)).map(({ code, path }) => [code, path]);

test('references are listed with their places', () => {
  expect(references(of({ kind: 'all', of: [to('a'), not(to('b', 3))] }))).toEqual([
    { id: 'a', pointer: '/where/of/0' },
    { id: 'b', version: 3, pointer: '/where/of/1/of' },
  ]);
});

test('all is well when every reference resolves, the same one twice included', () => {
  expect(told(of({ kind: 'all', of: [to('a'), to('a'), to('b', 2)] }), { a: of(to('b', 2)), 'b@2': of({ kind: 'visits' }) })).toEqual([]);
});

test('an unknown segment is an issue at its id, also a version that is not there, also one deep inside', () => {
  expect(told(of({ kind: 'any', of: [to('a'), to('b', 2)] }), { b: of({ kind: 'visits' }) })).toEqual([
    ['unknown_segment', '/where/of/0/id'],
    ['unknown_segment', '/where/of/1/id'],
  ]);
  expect(told(of(not(to('a'))), { a: of(to('gone')) })).toEqual([['unknown_segment', '/where/of/id']]);
});

test('a circle is an issue at the reference that leads into it', () => {
  expect(told(of(to('a')), { a: of(to('a')) })).toEqual([['segment_cycle', '/where/id']]);
  expect(told(of({ kind: 'all', of: [to('b'), to('c')] }), { a: of(not(to('b'))), b: of(to('a')), c: of({ kind: 'visits' }) })).toEqual([
    ['segment_cycle', '/where/of/0/id'],
  ]);
  expect(told(of(to('a')), { a: of(to('a', 1)), 'a@1': of({ kind: 'visits' }) })).toEqual([]);
});

describe('limits hold with references put in', () => {
  test('levels: the reference stands for the root condition it leads to', () => {
    expect(told(of(not(to('a'), 4)), { a: of(not({ kind: 'visits' }, 3)) })).toEqual([]);
    expect(told(of(not(to('a'), 4)), { a: of(not({ kind: 'visits' }, 4)) })).toEqual([['too_deep', '/where/of/of/of/of']]);
  });
  test('conditions', () => {
    expect(told(of({ kind: 'all', of: [to('a'), to('a')] }), { a: of(group(99)) })).toEqual([]);
    expect(told(of({ kind: 'all', of: [to('a'), to('a')] }), { a: of(group(100)) })).toEqual([['too_many_conditions', '']]);
  });
  test('bytes', () => {
    const large = of({ kind: 'attribute', field: 'tier', op: 'in', value: ['x'.repeat(32_600)] });
    expect(told(of({ kind: 'all', of: [to('a'), to('a')] }), { a: large })).toEqual([]);
    expect(told(of({ kind: 'all', of: [to('a'), to('a'), to('a')] }), { a: large })).toEqual([['too_large', '']]);
  });
  test('a small definition that doubles at every step is measured, not unfolded', () => {
    const segments = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `s${index}`,
        of(index === 0 ? { kind: 'visits' } : { kind: 'all', of: [to(`s${index - 1}`), to(`s${index - 1}`)] }),
      ]),
    );
    expect(told(of(to('s59')), segments).map(([code]) => code)).toEqual(['too_large', 'too_many_conditions', 'too_deep']);
  });
});

test('evaluating what does not resolve is refused, not guessed', () => {
  const [someone] = fixtureWorld().moviegoers;
  const context = { asOf: fixtureAsOf, resolve: within({ a: of(to('a')) }) };
  expect(() => someone && matches(of(to('gone')), someone, context)).toThrow(/gone is not known/);
  expect(() => someone && matches(of(to('a')), someone, context)).toThrow(/leads back to itself/);
  expect(() => compileDuckdb(of(to('gone')), context)).toThrow(/gone is not known/);
});
