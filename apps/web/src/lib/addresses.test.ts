import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const app = fileURLToPath(new URL('../app', import.meta.url));

/** Where ids are of the product's own making, so that none is the name of a page beside it: with what they begin. */
const ownIds: Readonly<Record<string, string>> = { '/segments': 'seg_', '/exhibitors/[id]/sources': 'src_' };

interface Place {
  readonly fixed: Set<string>;
  readonly open: Set<string>;
}

/** Of every address with pages below it, the parts that stand there and those that can be anything; folders in brackets are no part of an address. */
function placesIn(folder: string, address = '', places = new Map<string, Place>()): ReadonlyMap<string, Place> {
  const place = places.get(address) ?? { fixed: new Set(), open: new Set() };
  places.set(address, place);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const { name } = entry;
    const below = path.join(folder, name);
    if (/^\(.*\)$/.test(name)) placesIn(below, address, places);
    else {
      (name.startsWith('[') ? place.open : place.fixed).add(name);
      placesIn(below, `${address}/${name}`, places);
    }
  }
  return places;
}

/** Pages beside an id, which somebody's id could be called like. */
function shadowed(places: ReadonlyMap<string, Place>): readonly string[] {
  return [...places].flatMap(([address, { fixed, open }]) =>
    open.size === 0
      ? []
      : [...fixed].filter((name) => !(ownIds[address] && !name.startsWith(ownIds[address]))).map((name) => `${address}/${name}`),
  );
}

test('no page takes the address of an exhibitor, a film or anything else that people or files name', () => {
  const places = placesIn(app);
  expect([...places].filter(([, { open }]) => open.size > 0).map(([address]) => address)).toEqual(
    expect.arrayContaining(['/exhibitors', '/films', '/people', '/segments']),
  );
  expect(shadowed(places)).toEqual([]);
});

test('a page beside an id is found', () => {
  const place = (fixed: readonly string[], open: readonly string[]): Place => ({ fixed: new Set(fixed), open: new Set(open) });
  const places = new Map([
    ['/exhibitors', place(['erasures'], ['[id]'])],
    ['/segments', place(['new', 'seg_1'], ['[id]'])],
    ['/films', place(['matching'], [])],
  ]);
  expect(shadowed(places)).toEqual(['/exhibitors/erasures', '/segments/seg_1']);
});
