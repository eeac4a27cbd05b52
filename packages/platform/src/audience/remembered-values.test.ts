import type { AudienceStore } from '@marquee/core';
import { expect, it } from 'vitest';
import { everyone, sharedBy } from '../../test/support/scopes.ts';
import { rememberingValues } from './remembered-values.ts';

function counting() {
  const asked: string[] = [];
  let dataVersion = '1';
  const store = {
    status: async () => ({ dataAsOf: null, moviegoers: 0, visits: 0, dataVersion }),
    values: async ({ scope, field, upTo }, signal) => {
      signal?.throwIfAborted();
      asked.push(`${field} ${upTo} ${scope.exhibitors}`);
      return [{ value: `${field} at ${dataVersion}`, count: 1, people: 1 }];
    },
    filmCounts: async ({ scope, spans }) => {
      asked.push(`films in ${spans.length} spans ${scope.exhibitors}`);
      return [{ film: `film at ${dataVersion}`, spans: [] }];
    },
  } as Pick<AudienceStore, 'status' | 'values' | 'filmCounts'> as AudienceStore;
  const change = () => {
    dataVersion += '1';
  };
  return { store: rememberingValues(store), asked, change };
}

it('asks the engine once for a field, scope and bound, until the data changes', async () => {
  const { store, asked, change } = counting();
  for (let n = 0; n < 3; n += 1) await store.values({ scope: everyone, field: 'tier', upTo: 50 });
  await store.values({ scope: everyone, field: 'tier', upTo: 10 });
  await store.values({ scope: sharedBy('north'), field: 'tier', upTo: 50 });
  expect(asked).toEqual(['tier 50 all', 'tier 10 all', 'tier 50 north']);
  change();
  expect(await store.values({ scope: everyone, field: 'tier', upTo: 50 })).toEqual([{ value: 'tier at 11', count: 1, people: 1 }]);
  expect(asked).toHaveLength(4);
});

it('asks the engine once for the films of some spans and a scope, until the data changes', async () => {
  const { store, asked, change } = counting();
  const session = { from: 0, to: 9 };
  for (let n = 0; n < 3; n += 1) await store.filmCounts({ scope: everyone, spans: [{ session }] });
  await store.filmCounts({ scope: everyone, spans: [{ session }, {}] });
  await store.filmCounts({ scope: sharedBy('north'), spans: [{ session }] });
  expect(asked).toEqual(['films in 1 spans all', 'films in 2 spans all', 'films in 1 spans north']);
  change();
  expect(await store.filmCounts({ scope: everyone, spans: [{ session }] })).toEqual([{ film: 'film at 11', spans: [] }]);
});

it('keeps nothing of a question that was withdrawn, and no more than a hundred lists', async () => {
  const { store, asked } = counting();
  await expect(store.values({ scope: everyone, field: 'tier', upTo: 50 }, AbortSignal.abort())).rejects.toThrow();
  for (let upTo = 0; upTo < 101; upTo += 1) await store.values({ scope: everyone, field: 'tier', upTo });
  expect(asked).toHaveLength(101);
  await store.values({ scope: everyone, field: 'tier', upTo: 100 });
  expect(asked).toHaveLength(101);
  await store.values({ scope: everyone, field: 'tier', upTo: 0 });
  expect(asked).toHaveLength(102);
});
