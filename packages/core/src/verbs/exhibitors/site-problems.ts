import { zoneNamed } from '../../moviegoers/index.ts';
import type { Site } from '../../records/index.ts';

/** Whether rows of a site are taken: it has a time zone that exists. */
export function isUsable({ timeZone }: Pick<Site, 'timeZone'>): boolean {
  return timeZone !== null && zoneNamed(timeZone) !== null;
}
