import type { MemberRecord } from '@marquee/core';

/** One moviegoer on record, of whom next to nothing is known. */
export const member: MemberRecord = {
  moviegoer: 'aurora:a',
  exhibitor: 'aurora',
  birthDay: null,
  gender: 'unknown',
  region: null,
  postcode: null,
  tier: null,
  joinedDay: null,
  favouriteSite: null,
  preferredSites: [],
  reachableBy: [],
  updatedAt: 1,
  text: 'one',
};
