import { z } from 'zod';
import { zoneNamed } from '../../moviegoers/index.ts';
import type { Site } from '../../records/index.ts';

const text = z.string().transform((value) => value.normalize('NFC').trim());

/** A site as somebody writes it: by hand, or in a row of a file. */
export const GivenSite = z.object({ code: text, name: text, region: text.default(''), postcode: text.default(''), timeZone: text });
export type GivenSite = z.infer<typeof GivenSite>;

/** What of a site is not usable, by the part at fault. */
export interface SiteFault {
  readonly field: keyof GivenSite;
  readonly message: string;
}
export const siteChangeKinds = ['added', 'changed', 'unchanged', 'refused'] as const;
/** What taking a given site would do. */
export interface SiteChange {
  readonly kind: (typeof siteChangeKinds)[number];
  readonly site: Site;
  /** The parts that become others. */
  readonly changed: readonly (keyof GivenSite)[];
  readonly fault: SiteFault | null;
}

const longest: Readonly<Record<keyof GivenSite, number>> = { code: 191, name: 512, region: 191, postcode: 191, timeZone: 64 };
const labels: Readonly<Record<keyof GivenSite, string>> = {
  ...{ code: 'The code', name: 'The name', region: 'The region', postcode: 'The postcode', timeZone: 'The time zone' },
};
const parts = Object.keys(labels) as readonly (keyof GivenSite)[];

/** What each of the given sites would do to those of an exhibitor, in their order. A code that comes twice stands the first time. */
export function siteChangesOf(exhibitor: string, before: readonly Site[], given: readonly GivenSite[]): readonly SiteChange[] {
  const known = new Map(before.map((site) => [site.code, site]));
  const seen = new Set<string>();
  return given.map((one) => {
    const old = known.get(one.code);
    const site = siteOf(exhibitor, one, old?.id);
    const fault =
      faultOf(one) ?? (seen.has(one.code) ? { field: 'code' as const, message: `Code "${one.code}" stands above already.` } : null);
    seen.add(one.code);
    if (fault) return { kind: 'refused', site, changed: [], fault };
    const changed = old ? parts.filter((part) => old[part] !== site[part]) : [];
    return { kind: old ? (changed.length > 0 ? 'changed' : 'unchanged') : 'added', site, changed, fault: null };
  });
}

function siteOf(exhibitor: string, { code, name, region, postcode, timeZone }: GivenSite, id = `${exhibitor}-${code}`): Site {
  return { id, exhibitor, code, name, region: region || null, postcode: postcode || null, timeZone: timeZone || null };
}

function faultOf(given: GivenSite): SiteFault | null {
  for (const field of ['code', 'name'] as const) if (given[field] === '') return { field, message: `${labels[field]} is missing.` };
  for (const field of parts) {
    if (given[field].length > longest[field]) return { field, message: `${labels[field]} has more than ${longest[field]} characters.` };
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    if (/[\u0000-\u001f]/.test(given[field])) return { field, message: `${labels[field]} holds a control character.` };
  }
  if (given.timeZone === '') return { field: 'timeZone', message: 'The time zone is missing: without one the site is not usable.' };
  if (zoneNamed(given.timeZone) === null)
    return { field: 'timeZone', message: `"${given.timeZone}" is not an IANA time zone. One is America/Chicago.` };
  return null;
}
