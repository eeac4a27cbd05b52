import { expect, it } from 'vitest';
import { placeTooltip } from './place-tooltip.ts';

const window = { width: 1000, height: 600 };
const bubble = { width: 200, height: 40 };
const at = (left: number, top: number) => ({ left, right: left + 20, top, bottom: top + 20 });

it('stands centred below its target, or above it where there is no room below', () => {
  expect(placeTooltip(at(490, 100), bubble, window)).toEqual({ left: 400, top: 126 });
  expect(placeTooltip(at(490, 570), bubble, window)).toEqual({ left: 400, top: 524 });
});

it('never reaches over an edge of the window', () => {
  for (const [left, top] of [
    [0, 0],
    [980, 0],
    [0, 580],
    [980, 580],
  ] as const) {
    const place = placeTooltip(at(left, top), bubble, window);
    expect(place.left).toBeGreaterThanOrEqual(0);
    expect(place.left + bubble.width).toBeLessThanOrEqual(window.width);
    expect(place.top).toBeGreaterThanOrEqual(0);
  }
});
