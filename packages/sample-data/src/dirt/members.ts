import { DIRT } from '../calibration.ts';
import { pick } from '../random/distributions.ts';
import type { Random } from '../random/sfc32.ts';
import type { MemberRow } from '../writing/member-rows.ts';
import { malformedMembers, spoil } from './malformed.ts';

/** Extra rows of a member that do not change the result: a duplicate, an older state, and a newer one that is malformed. */
export function extraMemberRows(random: Random, row: MemberRow, write: (row: MemberRow) => string): readonly string[] {
  const extra: string[] = [];
  if (random() < DIRT.memberDuplicates) extra.push(write(row));
  if (random() < DIRT.memberOutdated) extra.push(write({ ...row, tier: '', postcode: '', updatedAt: row.updatedAt - 86_400 * 30 }));
  if (random() < DIRT.malformed) {
    const spoilt = spoil(write({ ...row, updatedAt: row.updatedAt + 60 }), pick(random, malformedMembers));
    if (spoilt) extra.push(spoilt);
  }
  return extra;
}
