import type { SampleFilm } from '../catalogue/film.ts';
import { hasLargeFormatCode } from '../catalogue/film-codes.ts';
import type { SampleMember } from '../members/member.ts';
import type { Random } from '../random/sfc32.ts';
import type { World } from '../world.ts';
import type { Venue } from '../writing/transaction-rows.ts';
import type { Draft } from './draft.ts';

const AT_HOME = 0.82;
/** The share of visits to an unusable site, if the exhibitor has one. They are dead letters until the site's time zone is corrected. */
const AT_BAD_SITE = 0.0012;
const SECOND_CODE = 0.08;

/** The site of a visit, and the film code under which the exhibitor sells it. */
export function drawVenue(random: Random, world: World, member: SampleMember, draft: Draft, film: SampleFilm): Venue {
  const [bad] = world.badSites[member.exhibitor] ?? [];
  const astray = bad !== undefined && !film.planted && draft.lead === 0 && random() < AT_BAD_SITE;
  const siteIndex = astray ? bad : random() < AT_HOME ? member.homeSite : member.otherSite;
  const site = world.sites[siteIndex];
  const offset = world.offsets[siteIndex];
  const code = world.codes[member.exhibitor]?.[draft.film];
  if (!site || !offset || !code) throw new RangeError(`Exhibitor ${member.exhibitor} has no site ${siteIndex} or film ${draft.film}.`);
  const second = hasLargeFormatCode(member.exhibitor) && random() < SECOND_CODE;
  return {
    siteIndex,
    site,
    offset,
    filmCode: second ? `${code.code}-LF` : code.code,
    filmTitle: second ? code.largeFormatTitle : code.title,
  };
}
