import type { Issue } from '@marquee/dsl';
import { expect, it } from 'vitest';
import { issuesOf, leftOutTexts, todoText, withoutText, withRefused } from './issues-of.ts';

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

it('names what is left out and what is to do', () => {
  expect(withoutText(1, 1)).toBe('the unfinished row and the row with an error');
  expect(withoutText(0, 0)).toBeNull();
  expect(todoText(1, 1)).toBe('Fix 1 row and finish 1 to save');
  expect(todoText(2, 0)).toBe('Finish 2 rows to save');
});

it('says what is left out: the unfinished until complete, the wrong until put right', () => {
  const [region, age, tier] = [
    { name: 'Region', wrong: false },
    { name: 'Aged −4 or over', wrong: true },
    { name: 'Loyalty tier', wrong: false },
  ];
  expect(leftOutTexts([region, age, tier])).toEqual([
    'Left out until they are complete: Region, Loyalty tier.',
    'Left out until it is put right: Aged −4 or over.',
  ]);
  expect(leftOutTexts([])).toEqual([]);
});
