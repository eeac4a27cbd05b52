import { expect, it } from 'vitest';
import { filmOrder } from './film-order.ts';

const asOf = '2026-11-18';
const film = (label: string, released: string | null, seen: number | null) => ({ value: label, label, released, seen });
const order = (...films: ReturnType<typeof film>[]) => filmOrder(films, asOf).map(({ label }) => label);

it('begins with what is recent and much seen, and ends with what is to come', () => {
  expect(
    order(
      film('to come later', '2027-05-01', null),
      film('to come next', '2026-12-04', null),
      film('seen by few', '2026-10-01', 60),
      film('seen by many', '2026-09-01', 9_000),
      film('seen by many, long ago', '2020-01-01', 9_000),
      film('seen by nobody yet', '2026-11-13', null),
    ),
  ).toEqual(['seen by many', 'seen by many, long ago', 'seen by few', 'seen by nobody yet', 'to come next', 'to come later']);
});

it('takes a film without a date for an older one, and one that opens today for one that is out', () => {
  expect(order(film('undated', null, 100), film('today', asOf, 100), film('last year', '2025-11-18', 100))).toEqual([
    'today',
    'last year',
    'undated',
  ]);
});
