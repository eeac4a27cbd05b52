import { expect, test } from 'vitest';
import { marketAddress, marketInput, marketViewOf } from './view.ts';

const read = (address: string) => marketViewOf(new URL(address, 'http://marquee.example').searchParams);

test('the list is that of the films in theatres, the latest first, unless its address says otherwise', () => {
  expect(read('/films')).toEqual({ section: 'inTheatres', sort: 'release', text: '', filters: {} });
  expect(marketAddress(read('/films?in=nowhere&sort=none&year=soon'))).toBe('/films');
  expect(marketInput(read('/films'))).toEqual({ section: 'inTheatres', sort: 'release', text: '' });
});

test('an address carries the whole list, and back', () => {
  const address = '/films?in=all&sort=visits&q=sun&genre=drama&distributor=Odd+Acre&year=2026';
  expect(marketAddress(read(address))).toBe(address);
  expect(marketInput(read(address))).toEqual({ sort: 'visits', text: 'sun', genre: 'drama', distributor: 'Odd Acre', year: 2026 });
});
