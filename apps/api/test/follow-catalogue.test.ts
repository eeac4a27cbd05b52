import type { CatalogueSnapshot, FilmMatch, Site } from '@marquee/core';
import { filmMatchesTopic, sitesTopic } from '@marquee/core';
import { createInProcessBus } from '@marquee/platform/testing';
import { expect, it } from 'vitest';
import { followCatalogue } from '../src/follow-catalogue.ts';

const site = (n: number, timeZone = 'UTC'): Site => ({
  ...{ id: `s${n}`, exhibitor: 'lumen', code: String(n), name: `Site ${n}`, region: null, postcode: null, timeZone },
});

/** What a catalogue comes to, and how often it was applied. */
async function following(batchSize: number) {
  const bus = createInProcessBus({ batchSize });
  const sites = new Map<string, Site>();
  const matches: FilmMatch[] = [];
  const applied: CatalogueSnapshot[] = [];
  const snapshot = async () => ({ exhibitors: [], sites: [...sites.values()], films: [], filmMatches: [...matches] });
  const applyCatalogue = async (catalogue: CatalogueSnapshot) => void applied.push(catalogue);
  await followCatalogue({ bus, metadata: { catalogue: { snapshot } }, writer: { applyCatalogue } });
  const save = async (...changed: readonly Site[]) => {
    for (const one of changed) sites.set(one.id, one);
    await bus.publish(
      sitesTopic,
      changed.map((payload) => ({ key: sitesTopic.key(payload), payload })),
    );
    await bus.drain();
  };
  const match = async (film: string | null) => {
    const payload = { exhibitor: 'lumen', filmCode: 'A', film };
    matches.splice(0, 1, ...(film === null ? [] : [{ ...payload, film }]));
    await bus.publish(filmMatchesTopic, [{ key: filmMatchesTopic.key(payload), payload }]);
    await bus.drain();
  };
  return { bus, applied, save, match };
}

it('what came at once is applied once, however many messages it makes', async () => {
  const { bus, applied, save } = await following(50);
  await save(...Array.from({ length: 1_000 }, (_, n) => site(n)));
  expect(applied.map(({ sites }) => sites.length)).toEqual([1_000]);
  await bus.close();
});

it('each change after it is applied, also back to what was, and what is said again is not', async () => {
  const { bus, applied, save } = await following(50);
  await save(site(1), site(2));
  await save(site(1, 'Europe/Berlin'));
  await save(site(1));
  expect(applied.map(({ sites }) => sites[0]?.timeZone)).toEqual(['UTC', 'Europe/Berlin', 'UTC']);
  await save(site(2));
  expect(applied).toHaveLength(3);
  await bus.close();
});

it('a match that was taken back is applied again when it comes back', async () => {
  const { bus, applied, match } = await following(50);
  for (const film of ['f1', null, 'f1']) await match(film);
  expect(applied.map(({ filmMatches }) => filmMatches.map(({ film }) => film))).toEqual([['f1'], [], ['f1']]);
  await bus.close();
});
