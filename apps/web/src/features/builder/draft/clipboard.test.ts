import { expect, it } from 'vitest';
import { copiedRow, pastedRows } from './clipboard.ts';

const adults = { kind: 'attribute', field: 'age', op: 'atLeast', value: 18 };
const group = { kind: 'not', of: { kind: 'any', of: [adults, { kind: 'visits' }] } };

it('pastes what it copied', () => {
  for (const row of [adults, group]) expect(pastedRows(copiedRow(row))).toEqual([row]);
});

it('takes a list of conditions and a whole definition for their rows', () => {
  expect(pastedRows(JSON.stringify([adults, group]))).toEqual([adults, group]);
  expect(pastedRows(JSON.stringify({ version: 1, where: { kind: 'all', of: [adults, group] } }))).toEqual([adults, group]);
  expect(pastedRows(JSON.stringify({ version: 1, where: adults }))).toEqual([adults]);
});

it.each([
  '',
  'Texas, California',
  '18',
  'null',
  '{}',
  '[1]',
  '{"kind":"visit","field":"film"}',
  '{"kind":"constructor"}',
  '[{"kind":"visits"},7]',
])('takes nothing of %j', (text) => {
  expect(pastedRows(text)).toEqual([]);
});
