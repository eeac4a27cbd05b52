import { dayOfIso } from '../../day.ts';
import type { Moviegoer } from '../../moviegoer.ts';
import { type VisitSketch, visitOf } from './visit-of.ts';

export type MoviegoerSketch = Partial<Omit<Moviegoer, 'id' | 'birthDay' | 'joinedOn' | 'visits'>> & {
  readonly born?: string;
  readonly joined?: string;
  readonly visits?: readonly VisitSketch[];
};

/** A moviegoer of the fixture. Fields that the sketch leaves out are missing. */
export function moviegoerOf(id: string, { born, joined, visits = [], campaigns = [], ...rest }: MoviegoerSketch): Moviegoer {
  return {
    id,
    birthDay: born === undefined ? null : dayOfIso(born),
    gender: 'unknown',
    region: null,
    exhibitor: 'nova',
    tier: null,
    favouriteSite: null,
    usualSite: visits[0]?.site ?? null,
    preferredSites: [],
    reachableBy: [],
    joinedOn: joined === undefined ? null : dayOfIso(joined),
    ...rest,
    visits: visits.map(visitOf),
    campaigns,
  };
}
