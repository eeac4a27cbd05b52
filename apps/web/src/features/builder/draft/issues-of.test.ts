import { type Issue, parse } from '@marquee/dsl';
import { expect, it } from 'vitest';
import { issuesOf, todoText, withoutText, withRefused } from './issues-of.ts';
import type { Json } from './json.ts';
import { prune } from './prune.ts';

const segment = { kind: 'segment', id: 'seg_gone' };
const age = { kind: 'attribute', field: 'age', op: 'atLeast', value: 18 };
const found: Issue = { severity: 'error', code: 'unknown_segment', path: '/where/of/0/id', message: '', params: {} };

it('keeps what the server said of a row while the row says the same, wherever it moves', () => {
  const refused = withRefused(new Map(), { version: 1, where: { kind: 'all', of: [segment, age] } }, [found]);
  expect(issuesOf({ version: 1, where: { kind: 'all', of: [age, segment] } }, refused).map((issue) => issue.path)).toEqual([
    '/where/of/1/id',
  ]);
  expect(issuesOf({ version: 1, where: { kind: 'all', of: [age, { ...segment, id: 'seg_here' }] } }, refused)).toEqual([]);
});

it('is the same when told the same again', () => {
  const document = { version: 1, where: { kind: 'all', of: [segment, age] } };
  const refused = withRefused(new Map(), document, [found]);
  expect(withRefused(refused, document, [found])).toBe(refused);
});

it('adds what the server finds later in a row that it refused before', () => {
  const document = { version: 1, where: { kind: 'all', of: [segment, age] } };
  const later: Issue = { ...found, code: 'segment_cycle' };
  const refused = withRefused(withRefused(new Map(), document, [found]), document, [later]);
  expect(issuesOf(document, refused).map((issue) => issue.code)).toEqual(['unknown_segment', 'segment_cycle']);
});

it('names what is left out and what is to do', () => {
  expect(withoutText(1, 1)).toBe('the unfinished row and the row with an error');
  expect(withoutText(0, 0)).toBeNull();
  expect(todoText(1, 1)).toBe('Fix 1 row and finish 1 to save');
  expect(todoText(2, 0)).toBe('Finish 2 rows to save');
});

it('says of every row that nests too deep that it does, so that what is left can be counted', () => {
  const deep = (levels: number, inner: Json): Json =>
    levels === 0 ? inner : { kind: levels % 2 === 0 ? 'all' : 'any', of: [deep(levels - 1, inner)] };
  const visits: Json = { kind: 'visits', where: { kind: 'all', of: [{ kind: 'visit', field: 'site', op: 'known' }] } };
  const document: Json = { version: 1, where: { kind: 'all', of: [age, deep(7, age), deep(7, visits), deep(5, visits), deep(4, visits)] } };
  const issues = issuesOf(document, new Map());
  expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['too_deep']));
  const pruned = prune(document, issues);
  expect(pruned?.leftOut).toHaveLength(3);
  expect(parse(pruned?.definition).ok).toBe(true);
});
