import { describe, expect, it } from 'vitest';
import { scaleOf } from './scale-of.ts';

describe('the scale of a forest', () => {
  it('holds every interval and nothing, with few numbers', () => {
    for (const intervals of [[], [{ low: 0.026, high: 0.082 }], [{ low: -0.3, high: 0.9 }], [{ low: -0.02, high: 40 }]]) {
      const { scale, ticks } = scaleOf(intervals);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(8);
      expect(scale[0]).toBeLessThanOrEqual(Math.min(0, ...intervals.map(({ low }) => low)));
      expect(scale[1]).toBeGreaterThanOrEqual(Math.min(10, Math.max(0, ...intervals.map(({ high }) => high))));
      expect(ticks.some((tick) => Math.abs(tick) < 1e-12)).toBe(true);
    }
  });
});
