import { expect, it } from 'vitest';
import { withoutCircles } from './segment-circles.ts';

const segment = (id: string, ...ids: readonly string[]) => ({ id, usedBy: { ids } });

it('leaves out the segment itself and whatever leads back to it, through any number of others and circles', () => {
  const segments = [segment('a', 'b'), segment('b', 'c', 'a'), segment('c'), segment('d'), segment('e', 'a')];
  const offered = (own: string | null) => withoutCircles(segments, own).map(({ id }) => id);
  expect(offered(null)).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(offered('a')).toEqual(['d', 'e']);
  expect(offered('c')).toEqual(['a', 'b', 'd', 'e']);
  expect(offered('e')).toEqual(['d']);
});
