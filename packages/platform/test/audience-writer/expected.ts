import {
  type CampaignMemberRecord,
  type CatalogueSnapshot,
  compareText,
  type FoldedVisit,
  foldVisits,
  type MemberRecord,
  standingBy,
  standingMember,
  type TransactionRecord,
  usualSite,
  withCampaignMember,
  withdrawnSince,
} from '@marquee/core';

/** What the store must hold for these rows, by core's fold: one plain object a moviegoer and a visit, in a fixed order. */
export function expectedStore(
  members: readonly MemberRecord[],
  transactions: readonly TransactionRecord[],
  catalogue: CatalogueSnapshot,
  campaignMembers: readonly CampaignMemberRecord[] = [],
) {
  const films = new Map(catalogue.filmMatches.map(({ exhibitor, filmCode, film }) => [`${exhibitor}/${filmCode}`, film]));
  const visits = foldVisits(transactions, { filmOf: (exhibitor, code) => films.get(`${exhibitor}/${code}`) ?? null });
  const standingMembers = new Map(standingBy(members, ({ moviegoer }) => moviegoer, standingMember).map((row) => [row.moviegoer, row]));
  const standing = standingBy(transactions, ({ exhibitor, id }) => `${exhibitor}/${id}`);
  const ids = [...new Set([...standingMembers.keys(), ...[...standing, ...campaignMembers].map(({ moviegoer }) => moviegoer)])].sort(
    compareText,
  );
  const campaigns = (id: string) =>
    campaignMembers.filter(({ moviegoer }) => moviegoer === id).reduce<readonly CampaignMemberRecord[]>(withCampaignMember, []);
  const moviegoers = ids.map((id) => moviegoerOf(id, withoutWithdrawn(standingMembers.get(id), campaigns(id)), visits));
  return { moviegoers, visits: visits.map(textOf).sort(compareText) };
}

function withoutWithdrawn(row: MemberRecord | undefined, campaigns: readonly CampaignMemberRecord[]): MemberRecord | undefined {
  if (row === undefined) return row;
  const withdrawn = withdrawnSince(row.updatedAt, campaigns);
  return { ...row, reachableBy: row.reachableBy.filter((consent) => !withdrawn.has(consent)) };
}

/** The part of a moviegoer that the member row and the fold decide. */
export interface StoredMoviegoer {
  readonly id: string;
  readonly exhibitor: string;
  readonly gender: string;
  readonly birthDay: number | null;
  readonly tier: string | null;
  readonly preferredSites: readonly string[];
  readonly reachableBy: readonly string[];
  readonly usualSite: string | null;
}

function moviegoerOf(id: string, row: MemberRecord | undefined, visits: readonly FoldedVisit[]): StoredMoviegoer {
  return {
    id,
    exhibitor: id.slice(0, id.indexOf(':')),
    gender: row?.gender ?? 'unknown',
    birthDay: row?.birthDay ?? null,
    tier: row?.tier ?? null,
    preferredSites: [...new Set(row?.preferredSites ?? [])].sort(),
    reachableBy: [...(row?.reachableBy ?? [])].sort(),
    usualSite: usualSite(visits.filter(({ moviegoer }) => moviegoer === id)),
  };
}

/** A visit as one text, for comparing two lists of them. */
export function textOf(visit: FoldedVisit): string {
  return JSON.stringify(Object.entries(visit).sort(([a], [b]) => compareText(a, b)));
}
