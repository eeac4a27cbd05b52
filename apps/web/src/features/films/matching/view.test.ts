import { expect, it } from 'vitest';
import { addressOf, queryOf, viewOf } from './view.ts';

const read = (address: string) => {
  const params = new URL(address, 'http://localhost').searchParams;
  return viewOf((name) => params.get(name) ?? '');
};

it('an address opens the view that it was made of, and one with anything else the first', () => {
  for (const state of ['open', 'rejected', 'matched'] as const)
    for (const order of ['confidence', 'visits'] as const)
      for (const exhibitor of ['', 'northlight & co'])
        expect(read(addressOf({ state, order, exhibitor }))).toEqual({ state, order, exhibitor });
  expect(addressOf(read('/film-matching?state=lost&order=none'))).toBe('/film-matching');
  expect(queryOf(read('/film-matching'))).toEqual({ state: 'open', order: 'confidence' });
});
