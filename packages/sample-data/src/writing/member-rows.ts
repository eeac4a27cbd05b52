import type { Day } from '@marquee/dsl';
import { instantText } from '../calendar/local-time.ts';
import { exhibitors } from '../catalogue/exhibitors.ts';
import type { SampleSite } from '../catalogue/sites.ts';
import type { SampleMember } from '../members/member.ts';
import type { Random } from '../random/sfc32.ts';
import { cell } from './csv.ts';

export const MEMBER_COLUMNS =
  'member_id,birth_date,gender,region,postcode,tier,joined_on,favourite_site,preferred_sites,email_opt_in,sms_opt_in,push_opt_in,third_party_opt_in,has_email,has_phone,updated_at\r\n';

/** The recorded fields of a member on which visits do not depend. */
export interface MemberRow {
  readonly id: string;
  readonly birthDate: string;
  readonly gender: string;
  readonly region: string;
  readonly postcode: string;
  readonly tier: string;
  readonly joinedOn: string;
  readonly favouriteSite: string;
  readonly preferredSites: string;
  /** Opt-ins for email, sms, push and third parties; then whether there is an email address, and a phone number. */
  readonly flags: readonly [string, string, string, string, string, string];
  /** Seconds since 1970 UTC. */
  readonly updatedAt: number;
}

const CHANCES = [0.7, 0.3, 0.42, 0.11, 0.93, 0.63];

export function drawMemberRow(
  random: Random,
  member: SampleMember,
  sites: readonly SampleSite[],
  until: Day,
  iso: (day: Day) => string,
): MemberRow {
  const home = sites[member.homeSite];
  const code = (site: number) => sites[site]?.code ?? '';
  const preferred = random() < 0.35 ? [...new Set([code(member.homeSite), code(member.otherSite)])] : [];
  const [email, sms, push, thirdParty, hasEmail, hasPhone] = CHANCES.map((chance) => flag(random, chance));
  const tiers = exhibitors[member.exhibitor]?.tiers;
  const rank = member.visitClass === 'frequent' ? (random() < 0.45 ? 2 : 1) : random() < 0.12 ? 1 : 0;
  const firstDay = Math.max(member.joinedDay, until - 400);
  return {
    id: member.id,
    birthDate: member.recordedAge === null ? '' : iso(member.birthDay),
    gender: member.recordedGender,
    region: home?.region.code ?? '',
    postcode: random() < 0.06 ? '' : `${home?.region.postcodes ?? '000'}${String(1 + Math.floor(random() * 99)).padStart(2, '0')}`,
    tier: tiers?.[rank] ?? '',
    joinedOn: iso(member.joinedDay),
    favouriteSite: code(member.favouriteSite),
    preferredSites: preferred.join('|'),
    flags: [email ?? '', sms ?? '', push ?? '', thirdParty ?? '', hasEmail ?? '', hasPhone ?? ''],
    updatedAt: (firstDay + Math.floor(random() * (until - firstDay + 1))) * 86_400 + Math.floor(random() * 86_400),
  };
}

/** Sometimes writes `false` as an empty cell, which the format allows. */
function flag(random: Random, chance: number): string {
  const at = random();
  if (at < chance) return 'true';
  return at < chance + (1 - chance) * 0.9 ? 'false' : '';
}

export function memberText(row: MemberRow, iso: (day: Day) => string): string {
  return `${row.id},${row.birthDate},${row.gender},${row.region},${row.postcode},${cell(row.tier)},${row.joinedOn},${row.favouriteSite},${row.preferredSites},${row.flags.join(',')},${instantText(iso, row.updatedAt)}\r\n`;
}
