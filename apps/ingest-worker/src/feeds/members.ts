import { consents, type MemberRecord } from '@marquee/core';
import type { Cells, Columns, FeedRow } from '@marquee/platform';
import { type Pipeline, pipeline } from '../pipeline/pipeline.ts';
import { readRow } from '../pipeline/read-row.ts';
import { type DeadLettered, deadLetter, ok, type StepResult } from '../pipeline/step-result.ts';
import { parseDate } from '../values/date.ts';
import { parseFlag } from '../values/flag.ts';
import { dayOf, notHeld, outOfRange } from '../values/in-range.ts';
import { parseInstant } from '../values/instant.ts';
import { rowText } from '../values/row-text.ts';
import type { FeedContext } from './feed-context.ts';
import { missingValue } from './missing-value.ts';

export const memberColumns = {
  member_id: { kind: 'text', required: true },
  birth_date: { kind: 'date', required: false, moment: 'day' },
  gender: { kind: 'text', required: false },
  region: { kind: 'text', required: false },
  postcode: { kind: 'text', required: false },
  tier: { kind: 'text', required: false },
  joined_on: { kind: 'date', required: false, moment: 'day' },
  favourite_site: { kind: 'text', required: false },
  preferred_sites: { kind: 'list', required: false },
  email_opt_in: { kind: 'flag', required: false },
  sms_opt_in: { kind: 'flag', required: false },
  push_opt_in: { kind: 'flag', required: false },
  third_party_opt_in: { kind: 'flag', required: false },
  has_email: { kind: 'flag', required: false },
  has_phone: { kind: 'flag', required: false },
  updated_at: { kind: 'date', required: true, moment: 'instant' },
} as const satisfies Columns;
const flagNames = ['email_opt_in', 'sms_opt_in', 'push_opt_in', 'third_party_opt_in', 'has_email', 'has_phone'] as const;

type Checked = Omit<MemberRecord, 'moviegoer' | 'exhibitor' | 'favouriteSite' | 'preferredSites'> & {
  readonly memberId: string;
  readonly favouriteCode: string | null;
  readonly preferredCodes: readonly string[];
};
interface LocatedMember {
  readonly checked: Checked;
  readonly favouriteSite: string | null;
  readonly preferredSites: readonly string[];
}

/** From a row of the members feed to a record: read, check, find the sites, pseudonymise. */
export function memberPipeline(read: (text: string) => Cells, context: FeedContext): Pipeline<FeedRow, MemberRecord> {
  return pipeline(readRow(read)).step(check).step(locate(context)).step(pseudonymise(context));
}

function check(cells: readonly string[]): StepResult<Checked> {
  const missing = missingValue(memberColumns, cells);
  if (missing) return missing;
  const [memberId = '', birthDate = '', gender = '', region = '', postcode = '', tier = '', joinedOn = '', favourite = '', preferred = ''] =
    cells;
  const updated = cells[15] ?? '';
  const updatedAt = parseInstant(updated);
  if (updatedAt === null) return deadLetter('bad_instant', `updated_at "${updated}" is not an instant with Z.`);
  const updatedDay = dayOf(updatedAt);
  const impossible = notHeld('updated_at', updated, updatedDay);
  if (impossible) return impossible;
  const birthDay = birthDate === '' ? null : parseDate(birthDate);
  if (birthDate !== '' && birthDay === null) return deadLetter('bad_date', `birth_date "${birthDate}" is not a date.`);
  if (birthDay !== null && birthDay > updatedDay)
    return deadLetter('birth_date_future', `birth_date ${birthDate} lies after updated_at ${updated}.`);
  const joinedDay = joinedOn === '' ? null : parseDate(joinedOn);
  if (joinedOn !== '' && joinedDay === null) return deadLetter('bad_date', `joined_on "${joinedOn}" is not a date.`);
  const farOff =
    (birthDay === null ? null : outOfRange('birth_date', birthDate, birthDay, updatedDay)) ??
    (joinedDay === null ? null : outOfRange('joined_on', joinedOn, joinedDay, updatedDay));
  if (farOff) return farOff;
  const known = genderOf(gender);
  if (known === null) return deadLetter('unknown_gender', `gender "${gender}" is none of female, male, other, unknown.`);
  const flags = flagsOf(cells);
  if ('reason' in flags) return flags;
  const codes = preferred
    .split('|')
    .map((code) => code.trim())
    .filter((code) => code !== '');
  return ok({
    memberId,
    birthDay,
    gender: known,
    region: region || null,
    postcode: postcode || null,
    tier: tier || null,
    joinedDay,
    favouriteCode: favourite || null,
    preferredCodes: codes,
    reachableBy: reachableBy(flags),
    withheld: consents.filter((_consent, i) => !flags[i]),
    updatedAt,
    text: rowText([birthDate, known, region, postcode, tier, joinedOn, favourite, codes.join('|'), ...flags.map(String)]),
  });
}

function genderOf(text: string): MemberRecord['gender'] | null {
  switch (text) {
    case '':
      return 'unknown';
    case 'female':
    case 'male':
    case 'other':
    case 'unknown':
      return text;
    default:
      return null;
  }
}

function flagsOf(cells: readonly string[]): readonly boolean[] | DeadLettered {
  const flags: boolean[] = [];
  for (const [i, name] of flagNames.entries()) {
    const flag = parseFlag(cells[9 + i] ?? '');
    if (flag === null) return deadLetter('unknown_opt_in', `${name} "${cells[9 + i]}" is neither true nor false.`);
    flags.push(flag);
  }
  return flags;
}

/** Email and SMS need consent and the address, push and third party consent alone. */
function reachableBy([email, sms, push, thirdParty, hasEmail, hasPhone]: readonly boolean[]): MemberRecord['reachableBy'] {
  const by: MemberRecord['reachableBy'][number][] = [];
  if (email && hasEmail) by.push('email');
  if (sms && hasPhone) by.push('sms');
  if (push) by.push('push');
  if (thirdParty) by.push('thirdParty');
  return by;
}

function locate({ site }: FeedContext): (checked: Checked) => StepResult<LocatedMember> {
  return (checked) => {
    const favourite = checked.favouriteCode === null ? null : site(checked.favouriteCode);
    if (favourite && 'reason' in favourite) return favourite;
    const preferredSites: string[] = [];
    for (const code of checked.preferredCodes) {
      const found = site(code);
      if ('reason' in found) return found;
      preferredSites.push(found.id);
    }
    return ok({ checked, favouriteSite: favourite?.id ?? null, preferredSites });
  };
}

function pseudonymise({ exhibitor, pseudonym }: FeedContext): (located: LocatedMember) => StepResult<MemberRecord> {
  return ({
    checked: { memberId, favouriteCode: _favouriteCode, preferredCodes: _preferredCodes, ...rest },
    favouriteSite,
    preferredSites,
  }) => ok({ ...rest, moviegoer: pseudonym(memberId), exhibitor, favouriteSite, preferredSites });
}
