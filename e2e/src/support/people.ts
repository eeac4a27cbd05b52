import { join } from 'node:path';
import type { Condition } from '@marquee/dsl';
import { root } from './place.ts';

interface DemoPerson {
  readonly name: string;
  readonly organisation: string;
  /** Whose moviegoers the organisation may count; null for everyone. */
  readonly scope: Condition | null;
  /** The privacy rules: nothing below is shown, what to round to, how far noise goes at most, and below what a figure is marked as rough. */
  readonly smallest: number;
  readonly roundedTo: number;
  readonly mostNoise: number;
  readonly roughBelow: number;
}

/** The moviegoers of some exhibitors, by name: other journeys bring on exhibitors, which granted nothing. */
function grantedBy(exhibitors: readonly string[]): Condition {
  return { kind: 'attribute', field: 'exhibitor', op: 'in', value: exhibitors };
}

/** The exhibitors that both the distributor and the studio may count. */
const bothCount = ['northlight', 'gantry', 'lanternyard', 'redwing', 'union-reel', 'lumenhall'];

/** The demo people, and what product.md and their organisations' grants allow them to see. */
export const people = {
  mara: {
    name: 'Mara Lindqvist',
    organisation: 'Halden Street Releasing',
    scope: grantedBy([...bothCount, 'tideway', 'penrose', 'ostara', 'quayside-nine', 'parade-ten']),
    smallest: 50,
    roundedTo: 10,
    mostNoise: 45,
    roughBelow: 150,
  },
  jonah: {
    name: 'Jonah Adeyemi',
    organisation: 'Halden Street Pictures',
    scope: grantedBy([...bothCount, 'cobalt-row', 'foxglove', 'velodrome']),
    smallest: 50,
    roundedTo: 10,
    mostNoise: 45,
    roughBelow: 150,
  },
  beatriz: {
    name: 'Beatriz Hollis',
    organisation: 'Northlight Cinemas',
    scope: grantedBy(['northlight']),
    smallest: 10,
    roundedTo: 1,
    mostNoise: 0,
    roughBelow: 0,
  },
  priya: { name: 'Priya Raman', organisation: 'Marquee platform', scope: null, smallest: 10, roundedTo: 1, mostNoise: 0, roughBelow: 0 },
} as const satisfies Record<string, DemoPerson>;

export type PersonName = keyof typeof people;
export const personNames: readonly PersonName[] = ['mara', 'jonah', 'beatriz', 'priya'];

/** Where the browser's state of a person who signed in is kept between the tests of a run. */
export function signedInAs(person: PersonName): string {
  return join(root, `test-results/e2e-people/${person}.json`);
}
