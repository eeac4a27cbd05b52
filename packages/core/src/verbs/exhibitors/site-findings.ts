import type { Site } from '../../records/index.ts';
import { isUsable } from './site-problems.ts';

export const siteFindingKinds = ['no_time_zone', 'invalid_time_zone', 'unknown_code', 'no_transactions', 'no_member'] as const;
export type SiteFindingKind = (typeof siteFindingKinds)[number];

/** Something that is missing of a site, and the step that mends it. */
export interface SiteFinding {
  readonly kind: SiteFindingKind;
  readonly exhibitor: string;
  /** Null for a code that the catalogue does not have. */
  readonly site: string | null;
  readonly code: string;
  readonly name: string;
  readonly says: string;
  readonly helps: string;
}

export interface SiteFacts {
  readonly sites: readonly Site[];
  /** Ids of the sites that visits on record were at, and of those that members name. */
  readonly visited: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
  /** Codes that refused rows name and the catalogue does not have. */
  readonly unknown: readonly { readonly exhibitor: string; readonly code: string; readonly rows: number }[];
}

/** What is missing of sites, those first whose rows are refused. A code that the catalogue has by now only waits for its replay. */
export function siteFindingsOf({ sites, visited, named, unknown }: SiteFacts): readonly SiteFinding[] {
  const codes = new Set(sites.map(({ exhibitor, code }) => JSON.stringify([exhibitor, code])));
  const ofCodes = unknown.map(({ exhibitor, code, rows }): SiteFinding => {
    const known = codes.has(JSON.stringify([exhibitor, code]));
    const many = `${rows.toLocaleString('en-US')} ${rows === 1 ? 'row waits' : 'rows wait'}`;
    return {
      ...{ kind: 'unknown_code', exhibitor, site: null, code, name: `Code ${code}` },
      says: known ? `It is in the catalogue by now: ${many} as dead letters.` : `Not in the catalogue: ${many} as dead letters.`,
      helps: known ? 'Replay them.' : 'Add the site, then replay them.',
    };
  });
  const found = [...ofCodes, ...sites.flatMap((site) => findingOf(site, visited, named) ?? [])];
  return found.sort((a, b) => siteFindingKinds.indexOf(a.kind) - siteFindingKinds.indexOf(b.kind));
}

function findingOf(site: Site, visited: ReadonlySet<string>, named: ReadonlySet<string>): SiteFinding | null {
  const { id, exhibitor, code, name, timeZone } = site;
  const of = { exhibitor, site: id, code, name };
  if (timeZone === null)
    return {
      ...of,
      kind: 'no_time_zone',
      says: 'No time zone: it is not usable, and its rows wait.',
      helps: 'Give it its time zone, then replay.',
    };
  if (!isUsable(site))
    return {
      ...{ ...of, kind: 'invalid_time_zone' },
      says: `“${timeZone}” is not an IANA time zone: it is not usable, and its rows wait.`,
      helps: 'Give it its time zone, then replay.',
    };
  if (!visited.has(id) && !named.has(id))
    return {
      ...of,
      kind: 'no_transactions',
      says: 'No visit on record, and no member names it.',
      helps: 'Ask whether it is open, and sends its sales.',
    };
  if (!visited.has(id))
    return { ...of, kind: 'no_transactions', says: 'No visit on record.', helps: 'Ask the exhibitor whether it sends this site’s sales.' };
  if (!named.has(id))
    return {
      ...of,
      kind: 'no_member',
      says: 'No member names it as a favourite or preferred one.',
      helps: 'Nothing to do where it is new.',
    };
  return null;
}
