import type { Condition } from '@marquee/dsl';
import { expect, it } from 'vitest';
import { scopeOf } from '../access/index.ts';
import { policyOfMarket } from '../privacy/index.ts';
import { setsOf } from './sets.ts';

const noise = { key: (text: string) => text, draw: () => 0.5, deviation: 15, smallest: 50 };
const question = { asOf: 20_000, resolve: () => undefined, scope: scopeOf({ kind: 'operator' }) };
const on = (dataVersion: string) =>
  setsOf({ noise }, policyOfMarket(noise), question, { iso: '2026-11-18', onRecord: '20000 900 12000', dataVersion });
const women: Condition = { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] };
const openers: Condition = { kind: 'campaign', id: 'cam_1', group: 'target', event: 'opened' };
const keyOf = (condition: Condition, dataVersion: string) => on(dataVersion).key(on(dataVersion).of(condition));

it('a set that depends on campaigns has other noise once the data changed, and every other set the same', () => {
  const [before, after] = ['1', '2'];
  for (const condition of [openers, { kind: 'not', of: openers }, { kind: 'all', of: [women, openers] }] satisfies readonly Condition[])
    expect(keyOf(condition, before)).not.toBe(keyOf(condition, after));
  // Only its writing speaks of a campaign: logic says that it is everybody who is a woman.
  const written: Condition = { kind: 'any', of: [women, { kind: 'all', of: [women, openers] }] };
  for (const condition of [women, written]) expect(keyOf(condition, before)).toBe(keyOf(condition, after));
  expect(keyOf(written, before)).toBe(keyOf(women, before));
});
