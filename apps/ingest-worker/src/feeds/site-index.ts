import { type CatalogueSnapshot, type Zone, zoneNamed } from '@marquee/core';
import { type DeadLettered, deadLetter } from '../pipeline/step-result.ts';

export interface UsableSite {
  readonly id: string;
  readonly zone: Zone;
}
/** The sites of one exhibitor by their codes. */
export type SitesByCode = (code: string) => UsableSite | DeadLettered;

/** Sites as feeds name them. A site without a valid time zone cannot be used: its rows wait as dead letters. */
export function sitesOf(catalogue: Pick<CatalogueSnapshot, 'sites'>, exhibitor: string): SitesByCode {
  const zones = new Map<string, Zone | null>();
  const zoneOf = (name: string) => {
    const known = zones.get(name);
    if (known !== undefined) return known;
    const zone = zoneNamed(name);
    zones.set(name, zone);
    return zone;
  };
  const byCode = new Map<string, UsableSite | null>();
  for (const site of catalogue.sites) {
    if (site.exhibitor !== exhibitor) continue;
    const zone = site.timeZone === null ? null : zoneOf(site.timeZone);
    byCode.set(site.code, zone && { id: site.id, zone });
  }
  return (code) => {
    const site = byCode.get(code);
    if (site) return site;
    return site === null
      ? deadLetter('unusable_site', `The site with code "${code}" has no valid time zone.`)
      : deadLetter('unknown_site', `The exhibitor has no site with code "${code}".`);
  };
}
