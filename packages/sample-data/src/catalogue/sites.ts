import { apportion, pick, pickIndex, wholeBetween } from '../random/distributions.ts';
import { type Random, randomFor } from '../random/sfc32.ts';
import { exhibitors, type SampleExhibitor } from './exhibitors.ts';
import { type Region, regions } from './regions.ts';

export interface SampleSite {
  readonly id: string;
  /** Index in `exhibitors`. */
  readonly exhibitor: number;
  readonly code: string;
  readonly name: string;
  readonly region: Region;
  readonly postcode: string;
  /** As the exhibitor sent it. Null and "Eastern Standard Time" are planted faults: such a site is not usable, and its rows become dead letters. */
  readonly timeZone: string | null;
  readonly usable: boolean;
  /** The weight among the sites of its exhibitor when members are given a home site. */
  readonly weight: number;
  /** The price of an adult's ticket in the evening, in minor units. */
  readonly price: number;
}

const SITES = 600;
const CATALOGUE_STREAM = 0x517e5;
const places = [
  'Riverside',
  'Old Mill',
  'Market Street',
  'Harbour Row',
  'Fenwick',
  'Alder Crossing',
  'Juniper Field',
  'Station Square',
  'Northgate',
  'Southpark',
  'Eastbrook',
  'Westfield Lane',
  'Orchard',
  'Granary',
  'Foundry',
  'Depot',
  'Parkway',
  'Lakeshore',
  'Hilltop',
  'Quarry',
];

/** About 600 sites, the same for every seed. */
export function makeSites(): readonly SampleSite[] {
  const random = randomFor(CATALOGUE_STREAM, 1, 0);
  const numbers = apportion(
    SITES,
    exhibitors.map((exhibitor) => exhibitor.share ** 0.85),
  );
  return exhibitors.flatMap((exhibitor, i) => sitesOf(exhibitor, i, numbers[i] ?? 1, random));
}

function sitesOf(exhibitor: SampleExhibitor, index: number, number: number, random: Random): SampleSite[] {
  const { states } = exhibitor;
  const home = states === 'all' ? regions : regions.filter((region) => states.includes(region.code.slice(3)));
  const weights = home.map((region) => region.people);
  const taken = new Set<string>();
  return Array.from({ length: number }, (_, i) => {
    const region = home[pickIndex(random, weights)] ?? pick(random, home);
    const code = String(201 + i * 7).padStart(4, '0');
    const timeZone = badTimeZone(exhibitor.id, i, region.timeZone);
    return {
      id: `${exhibitor.id}-${code}`,
      exhibitor: index,
      code,
      region,
      timeZone,
      name: freeName(taken, region, random),
      postcode: `${region.postcodes}${String(wholeBetween(random, 1, 99)).padStart(2, '0')}`,
      usable: timeZone === region.timeZone,
      weight: 0.5 + random() * 1.5,
      price: 1200 + 25 * wholeBetween(random, 0, 12),
    };
  });
}

/** Planted faults: one site without a time zone and one whose time zone is no IANA name. Each is the last site of its exhibitor. */
function badTimeZone(exhibitor: string, i: number, timeZone: string): string | null {
  if (exhibitor === 'gantry' && i === 40) return null;
  if (exhibitor === 'lanternyard' && i === 30) return 'Eastern Standard Time';
  return timeZone;
}

function freeName(taken: Set<string>, region: Region, random: Random): string {
  for (;;) {
    const name = `${pick(random, region.cities)} ${pick(random, places)} ${wholeBetween(random, 6, 16)}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
