import type { OrganisationKind, Role } from '@marquee/core';
import { exhibitors } from '../catalogue/exhibitors.ts';

export interface DemoOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** The exhibitors whose moviegoers it may count. For an exhibitor's organisation this is the exhibitor itself. */
  readonly exhibitors: readonly string[];
  /** Those of them that it may see by name, and apart from the others. */
  readonly apart: readonly string[];
}
export interface DemoPersonRecord {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly organisationId: string;
}

function allBut(...without: readonly string[]): readonly string[] {
  return exhibitors.map(({ id }) => id).filter((id) => !without.includes(id));
}

const countedByReleasing = allBut('cobalt-row', 'foxglove', 'velodrome', 'marlowe-finch');
const countedByPictures = allBut('tideway', 'penrose', 'ostara', 'quayside-nine', 'parade-ten', 'marlowe-finch');

/** Invented organisations, one of each kind. The distributor may count 11 of the 15 exhibitors, and the studio 9 others, two of them in the pool alone. */
export const demoOrganisations: readonly DemoOrganisation[] = [
  {
    id: 'halden-street-releasing',
    name: 'Halden Street Releasing',
    kind: 'distributor',
    exhibitors: countedByReleasing,
    apart: countedByReleasing,
  },
  {
    id: 'halden-street-pictures',
    name: 'Halden Street Pictures',
    kind: 'studio',
    exhibitors: countedByPictures,
    apart: countedByPictures.filter((id) => id !== 'velodrome' && id !== 'cobalt-row'),
  },
  { id: 'northlight-cinemas', name: 'Northlight Cinemas', kind: 'exhibitor', exhibitors: ['northlight'], apart: ['northlight'] },
  { id: 'marquee-platform', name: 'Marquee platform', kind: 'platform', exhibitors: [], apart: [] },
];

/** One invented person for each role. The host sets their passwords. */
export const demoPeople: readonly DemoPersonRecord[] = [
  {
    id: 'mara-lindqvist',
    name: 'Mara Lindqvist',
    email: 'mara@halden-street-releasing.example',
    role: 'analyst',
    organisationId: 'halden-street-releasing',
  },
  {
    id: 'jonah-adeyemi',
    name: 'Jonah Adeyemi',
    email: 'jonah@halden-street-pictures.example',
    role: 'marketer',
    organisationId: 'halden-street-pictures',
  },
  {
    id: 'beatriz-hollis',
    name: 'Beatriz Hollis',
    email: 'beatriz@northlight-cinemas.example',
    role: 'approver',
    organisationId: 'northlight-cinemas',
  },
  {
    id: 'priya-raman',
    name: 'Priya Raman',
    email: 'priya@marquee-platform.example',
    role: 'administrator',
    organisationId: 'marquee-platform',
  },
];
