import { expect, it } from 'vitest';
import { addressOf, firstView, type View, viewOf } from './view.ts';

const through = (view: View): View => viewOf(new URL(addressOf(view), 'http://x').searchParams);

it('carries the whole view in the address', () => {
  const view: View = { search: 'horror & thrills', archived: true, tag: 'Spring & summer', sort: 'count', descending: false };
  expect(through(view)).toEqual(view);
  expect(through(firstView)).toEqual(firstView);
});

it('takes an address it does not know as the first view', () => {
  expect(viewOf(new URLSearchParams('sort=price.desc'))).toEqual(firstView);
});
