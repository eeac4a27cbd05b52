import { expect, test } from 'vitest';
import { type Condition, canonicalText, exclusionInstead, limits, parse, parseText, type VisitFilter } from '../src/index.ts';

const leaf = { kind: 'visits' };
const nested = (levels: number): unknown => (levels === 1 ? leaf : { kind: 'not', of: nested(levels - 1) });
const codes = (input: unknown) => {
  const result = parse(input);
  return result.ok ? [] : result.issues.map((issue) => issue.code);
};
const tiers = (texts: readonly string[]) => ({ version: 1, where: { kind: 'attribute', field: 'tier', op: 'in', value: texts } });

test('8 levels are allowed and 9 are not', () => {
  expect(codes({ version: 1, where: nested(8) })).toEqual([]);
  expect(codes({ version: 1, where: nested(9) })).toEqual(['too_deep']);
});

test('200 conditions are allowed and 201 are not, and a filter inside visits is a condition', () => {
  const group = (count: number) => ({ version: 1, where: { kind: 'all', of: Array.from({ length: count }, () => leaf) } });
  expect(codes(group(199))).toEqual([]);
  expect(codes(group(200))).toEqual(['too_many_conditions']);
  const filters = (count: number) => ({
    kind: 'any',
    of: Array.from({ length: count }, () => ({ kind: 'visit', field: 'film', op: 'known' })),
  });
  expect(codes({ version: 1, where: { kind: 'visits', where: filters(198) } })).toEqual([]);
  expect(codes({ version: 1, where: { kind: 'visits', where: filters(199) } })).toEqual(['too_many_conditions']);
});

test('1,000 values are allowed in a list, repeats counted, and 1,001 are not', () => {
  const same = (count: number) => tiers(Array.from({ length: count }, () => 'gold'));
  expect(codes(same(1_000))).toEqual([]);
  expect(codes(same(1_001))).toEqual(['too_many_values']);
});

test('65,536 bytes are allowed and one more is not; bytes are those of UTF-8, white space left out', () => {
  const of = (text: string) => tiers([text]);
  const room = limits.bytes - JSON.stringify(of('')).length;
  expect(codes(of('a'.repeat(room)))).toEqual([]);
  expect(codes(of('a'.repeat(room + 1)))).toEqual(['too_large']);
  expect(codes(of('é'.repeat(room / 2 + 1)))).toEqual(['too_large']);
  expect(parseText(JSON.stringify(of('a'.repeat(room)), null, 8)).ok).toBe(true);
});

test('an input nested without end is refused, not followed', () => {
  expect(codes({ version: 1, where: nested(3_000) })).toEqual(expect.arrayContaining(['too_deep', 'too_many_conditions']));
  let deep: unknown = leaf;
  for (let level = 0; level < 200_000; level += 1) deep = { kind: 'not', of: deep };
  expect(codes({ version: 1, where: deep })).toEqual(expect.arrayContaining(['too_large', 'too_deep', 'too_many_conditions']));
  const lists = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  expect(parseText(lists).ok).toBe(false);
});

test('what JSON cannot hold is refused', () => {
  expect(codes(undefined)).toEqual(['not_an_object']);
  expect(codes({ version: 1, where: { kind: 'visits', value: 1n } })).toEqual(['not_an_object']);
  expect(codes({ version: 1, where: { kind: 'visits', value: Number.NaN } })).toEqual(['wrong_type']);
  expect(codes({ version: 1, where: { kind: 'visits', value: Number.POSITIVE_INFINITY } })).toEqual(['wrong_type']);
  expect(codes(tiers(['\ud800']))).toEqual(['unknown_value']);
  expect(codes(tiers(['gold\0']))).toEqual(['unknown_value']);
});

test('a property that is undefined is absent, and the definition is a copy of its own', () => {
  const input = { version: 1, where: { kind: 'visits', value: 3, where: undefined } };
  const result = parse(input);
  expect(result).toEqual({ ok: true, definition: { version: 1, where: { kind: 'visits', value: 3 } }, advice: [] });
  input.where.value = -1;
  expect(result).toMatchObject({ definition: { where: { value: 3 } } });
});

test('whole numbers written 3.0, 3e0 and -0 are whole numbers', () => {
  for (const [text, number] of [
    ['3.0', '3'],
    ['3e0', '3'],
    ['-0', '0'],
    ['-0.0', '0'],
  ]) {
    const result = parseText(`{"version":1.0,"where":{"kind":"visits","value":${text}}}`);
    expect(result.ok && canonicalText(result.definition)).toContain(`"value":${number}}`);
  }
});

test('a text that is not JSON says line and column', () => {
  const unreadable = (text: string) => {
    const result = parseText(text);
    return result.ok ? null : result.issues.map(({ code, path, params }) => [code, path, params.line, params.column]);
  };
  expect(unreadable('')).toEqual([['not_an_object', '', 1, 1]]);
  expect(unreadable('{"version": 1,\n "where": {,}}')).toEqual([['not_an_object', '', 2, 12]]);
  expect(unreadable('{"version": 1} x')).toEqual([['not_an_object', '', 1, 16]]);
  expect(unreadable('{"version": 01}')).toEqual([['not_an_object', '', 1, 14]]);
  expect(unreadable('{"a": "\t"}')).toEqual([['not_an_object', '', 1, 7]]);
  expect(unreadable('[1, 2')).toEqual([['not_an_object', '', 1, 6]]);
  expect(unreadable("{'version': 1}")).toEqual([['not_an_object', '', 1, 2]]);
  expect(unreadable('{"version": 1]')).toEqual([['not_an_object', '', 1, 14]]);
});

test('a property written twice is never silently the last one', () => {
  const result = parseText('{"version":1,"where":{"kind":"all","of":[{"kind":"visits"},{"kind":"visits","value":1,"value":2}]}}');
  expect(result).toMatchObject({
    ok: false,
    issues: [{ code: 'extra_property', path: '/where/of/1/value', params: { property: 'value' } }],
  });
});

test('a leading byte order mark is not part of the text', () => {
  expect(parseText('\ufeff{"version":1,"where":{"kind":"visits"}}').ok).toBe(true);
});

test('advice travels beside the definition and never refuses', () => {
  const advised = (where: unknown) => {
    const result = parse({ version: 1, where });
    return result.ok ? result.advice.map(({ severity, code, path }) => [severity, code, path]) : null;
  };
  const women = { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] };
  expect(advised({ kind: 'all', of: [women, { kind: 'visits', value: 0 }] })).toEqual([['advice', 'always_true', '/where/of/1']]);
  expect(advised({ kind: 'all', of: [women, { kind: 'not', of: women }] })).toEqual([['advice', 'never_true', '/where']]);
  expect(advised({ kind: 'any', of: [women, { kind: 'not', of: women }] })).toEqual([['advice', 'always_true', '/where']]);
  const many = Array.from({ length: 12 }, (_, index) => ({ kind: 'visits', value: index + 1 }));
  expect(advised({ kind: 'any', of: many })).toEqual([['advice', 'slow', '/where']]);
});

test('a visit that is not so is enough beside any number that are: the exclusion that may be meant is at hand', () => {
  const none = { kind: 'visit', field: 'film.genre', op: 'noneOf', value: ['horror'] } as const;
  const some = { ...none, op: 'anyOf' } as const;
  const evening = { kind: 'visit', field: 'daypart', op: 'in', value: ['evening'] } as const;
  const notIn = { kind: 'visit', field: 'film', op: 'notIn', value: ['undertow'] } as const;
  const instead = (where: VisitFilter, rest = {}) => exclusionInstead({ kind: 'visits', where, ...rest });
  expect(instead(none)).toEqual({ kind: 'not', of: { kind: 'visits', where: some } });
  expect(instead({ kind: 'not', of: evening }, { value: 1 })).toEqual({ kind: 'not', of: { kind: 'visits', where: evening, value: 1 } });
  expect(instead({ kind: 'all', of: [none, notIn] })).toEqual({
    kind: 'not',
    of: { kind: 'visits', where: { kind: 'any', of: [some, { ...notIn, op: 'in' }] } },
  });
  // Beside something that is asked for, or more than once, it is what it says.
  for (const other of [
    instead({ kind: 'all', of: [none, evening] }),
    instead(some),
    instead(none, { value: 2 }),
    instead(none, { op: 'exactly', value: 0 }),
  ])
    expect(other).toBeNull();

  const advice = (where: Condition) => {
    const result = parse({ version: 1, where });
    return result.ok ? result.advice.map(({ code, path }) => [code, path]) : null;
  };
  const asked: Condition = { kind: 'visits', where: none };
  expect(advice({ kind: 'all', of: [asked, { kind: 'attribute', field: 'age', op: 'known' }] })).toEqual([
    ['another_visit', '/where/of/0'],
  ]);
  expect(advice({ kind: 'not', of: asked })).toEqual([]);
});
