import { expect, it } from 'vitest';
import { addressOf, everything, type Filter, filterOf, queryOf } from './filter.ts';

const through = (filter: Filter): Filter => filterOf(new URL(addressOf(filter), 'http://x').searchParams);
const now = Date.parse('2026-11-20T10:00:00Z');

it('carries the whole filter in the address, and nothing where nothing is asked', () => {
  const filter: Filter = {
    ...{ text: 'horror & thrills', organisation: 'org_1', person: 'operator', action: 'people.add' },
    ...{ when: 'between', from: '2026-11-01', to: '2026-11-02' },
  };
  expect(through(filter)).toEqual(filter);
  expect(addressOf(everything)).toBe('/audit');
  expect(queryOf(everything, now)).toEqual({});
});

it('takes what an address has otherwise for nothing', () => {
  expect(filterOf(new URLSearchParams('when=yesterday&action=../x&from=2026-11-01'))).toEqual(everything);
  expect(filterOf(new URLSearchParams('when=between&from=2026-13-01&to=soon'))).toEqual({ ...everything, when: 'between' });
});

it('asks for whole days of the reader, the last one included, or for the time until now', () => {
  const between = queryOf({ ...everything, when: 'between', from: '2026-11-01', to: '2026-11-02' }, now);
  expect([between.since, between.before]).toEqual([new Date(2026, 10, 1).toISOString(), new Date(2026, 10, 3).toISOString()]);
  expect(queryOf({ ...everything, when: '7', text: '  ' }, now)).toEqual({ since: '2026-11-13T10:00:00.000Z' });
});
