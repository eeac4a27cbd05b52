import { expect, it } from 'vitest';
import type { ShownOrHidden } from '../../../lib/format.ts';
import { partOf } from './part-of.ts';

const shown = (value: number): ShownOrHidden => ({ shown: true, value });
const small: ShownOrHidden = { shown: false, below: 50 };

it('is a part of what is shown, and never more than the whole', () => {
  expect(partOf(shown(250), shown(1_000))).toBe(25);
  expect(partOf(shown(1_010), shown(1_000))).toBe(100);
});

it('is none where either is not shown', () => {
  expect([partOf(small, shown(100)), partOf(shown(60), small), partOf(undefined, shown(100)), partOf(shown(0), shown(0))]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
