import { expect, it } from 'vitest';
import { heatStep, indexDirection } from './index-band.ts';

it('marks an index from 120 and to 80, both included', () => {
  expect([79, 80, 81, 119, 120].map(indexDirection)).toEqual(['under', 'under', 'near', 'near', 'over']);
});

it('gives the heat map seven steps that never fall as the index grows', () => {
  const all = Array.from({ length: 300 }, (_, index) => heatStep(index));
  expect(new Set(all).size).toBe(7);
  expect(all.every((step, at) => at === 0 || step >= (all[at - 1] ?? 0))).toBe(true);
  expect(heatStep(100)).toBe(0);
});
