import { expect, it } from 'vitest';
import { type Compared, comparedIn, comparePath, withCompared } from './compare-address.ts';

const audiences: readonly Compared[] = [
  { kind: 'segment', id: 'seg_01h', version: 3 },
  { kind: 'film', id: 'Kestrel & Co: part@2' },
  { kind: 'draft', definition: { version: 1, where: { kind: 'attribute', field: 'tier', op: 'in', value: ['É'] } } },
  { kind: 'segment', id: 'seg_02k' },
  { kind: 'film', id: 'kestrel', part: 'ahead' },
];

it('reads back what it writes, in its order, a draft with its definition', () => {
  const { search, hash } = new URL(comparePath(...audiences), 'https://marquee.invalid');
  expect(comparedIn(search, hash)).toEqual(audiences);
});

it('keeps what else the address says, and lets go of a draft that is compared no more', () => {
  const before = withCompared('https://marquee.invalid/compare?base=everyone&as-of=2026-11-12', audiences);
  const after = new URL(withCompared(before, audiences.slice(0, 2)));
  expect([after.searchParams.get('base'), after.searchParams.get('as-of'), after.hash]).toEqual(['everyone', '2026-11-12', '']);
  expect(comparedIn(after.search, after.hash)).toEqual(audiences.slice(0, 2));
});

it('leaves out what it cannot read, and takes five at most', () => {
  expect(comparedIn('?audience=what:1&audience=segment:&audience=film:a', '')).toEqual([{ kind: 'film', id: 'a' }]);
  expect(comparedIn('?audience=draft', '#draft=%%%')).toEqual([{ kind: 'draft', definition: null }]);
  expect(comparedIn(`?${Array.from({ length: 7 }, (_, at) => `audience=film:${at}`).join('&')}`, '')).toHaveLength(5);
});
