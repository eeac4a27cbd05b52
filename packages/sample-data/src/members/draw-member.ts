import { ageOn, type Day, dayOfIso, isoOfDay } from '@marquee/dsl';
import { AGE_BANDS, JOINED_DURING, MEMBERS, OLDEST, RECORD_DAYS } from '../calibration.ts';
import { genreNames } from '../catalogue/genres.ts';
import { MEN } from '../effects/men-for.ts';
import { pickIndex } from '../random/distributions.ts';
import type { Random } from '../random/sfc32.ts';
import type { SampleMember } from './member.ts';
import { drawClass } from './rates.ts';

/** Shares of moviegoers: recorded as another gender than women and men, without a gender, without a birth date. */
const MISSING = { other: 0.008, gender: 0.027, birthDate: 0.02 };
const DAYS_A_YEAR = 365.2425;

/** The usable sites of an exhibitor, with their weights. */
export interface SitePool {
  readonly sites: readonly number[];
  readonly weights: readonly number[];
  /** For each site, the sites of the same region. */
  readonly near: ReadonlyMap<number, readonly number[]>;
}

/** One moviegoer without visits. */
export function drawMember(random: Random, exhibitor: number, number: number, until: Day, pool: SitePool): SampleMember {
  const band = pickIndex(random, MEMBERS);
  const youngest = AGE_BANDS[band] ?? 12;
  const oldest = AGE_BANDS[band + 1] ?? OLDEST + 1;
  const birthDay = bornBetween(until, youngest, oldest, random());
  const age = ageOn(birthDay, until) ?? youngest;
  const male = random() < MEN;
  const homeSite = pool.sites[pickIndex(random, pool.weights)] ?? -1;
  const near = pool.near.get(homeSite) ?? [homeSite];
  const otherSite = near[Math.floor(random() * near.length)] ?? homeSite;
  const [first, second] = [Math.floor(random() * genreNames.length), Math.floor(random() * genreNames.length)];
  return {
    id: memberId(exhibitor, number),
    exhibitor,
    birthDay,
    age,
    band,
    male,
    homeSite,
    otherSite,
    recordedAge: random() < MISSING.birthDate ? null : age,
    recordedGender: recordedGender(random(), male),
    visitClass: drawClass(random, band),
    joinedDay: Math.max(joined(random, until), birthDay + Math.ceil(8 * DAYS_A_YEAR)),
    favouriteSite: random() < 0.72 ? (random() < 0.85 ? homeSite : otherSite) : -1,
    tastes: (1 << first) | (1 << second),
  };
}

/** A birth day with which the age on `until` is at least `youngest` and below `oldest`. `at`, from 0 to 1, chooses the day in this range. */
function bornBetween(until: Day, youngest: number, oldest: number, at: number): Day {
  const date = isoOfDay(until);
  const yearsBefore = (years: number) => {
    const iso = `${String(Number(date.slice(0, 4)) - years)}${date.slice(4)}`;
    return dayOfIso(iso.endsWith('02-29') ? `${iso.slice(0, 4)}-02-28` : iso);
  };
  const [first, last] = [yearsBefore(oldest) + 1, yearsBefore(youngest)];
  return first + Math.floor(at * (last - first + 1));
}

function joined(random: Random, until: Day): Day {
  if (random() < JOINED_DURING) return until - Math.floor(random() * RECORD_DAYS);
  return until - RECORD_DAYS - Math.floor(random() ** 1.5 * 2600);
}

function recordedGender(at: number, male: boolean): SampleMember['recordedGender'] {
  if (at < MISSING.gender) return '';
  if (at < MISSING.gender + MISSING.other) return 'other';
  return male ? 'male' : 'female';
}

/** The exhibitor's number of the member. Numbers never repeat, and members that follow each other in the file have very different numbers. */
function memberId(exhibitor: number, number: number): string {
  const prime = 99_999_989;
  const scrambled = Number((BigInt(number + 1) * 48_271_001n) % BigInt(prime));
  return `M${String(exhibitor + 10)}${String(scrambled).padStart(8, '0')}`;
}
