import { type CampaignMemberRecord, type Consent, consents, type MemberRecord } from '../records/index.ts';
import { compareStanding, standing } from './standing.ts';

/**
 * The member row of two that stands. Of one `updated_at` nobody knows which came last, so that a consent withheld by either is withheld:
 * the row that stands keeps all the rest. Associative and commutative; the same object when nothing changes.
 */
export function standingMember(a: MemberRecord, b: MemberRecord): MemberRecord {
  const winner = standing(a, b);
  if (a.updatedAt !== b.updatedAt || compareStanding(a, b) === 0) return winner;
  const other = winner === a ? b : a;
  const withheld = winner.withheld ?? [];
  if ((other.withheld ?? []).every((consent) => withheld.includes(consent))) return winner;
  const together = consents.filter((consent) => withheld.includes(consent) || other.withheld?.includes(consent));
  return { ...winner, withheld: together, reachableBy: winner.reachableBy.filter((consent) => !together.includes(consent)) };
}

/**
 * The consents that a moviegoer took back by unsubscribing from campaigns and that their member row says nothing newer of: a row whose `updatedAt` is later
 * is the exhibitor's last word again.
 */
export function withdrawnSince(updatedAt: number, campaigns: readonly CampaignMemberRecord[]): ReadonlySet<Consent> {
  const later = campaigns.flatMap(({ withdrawn = [] }) => withdrawn.filter(({ at }) => at >= updatedAt));
  return new Set(later.map(({ consent }) => consent));
}
