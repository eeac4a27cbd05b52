import type { JS } from '@duckdb/node-api';
import {
  type CampaignMembership,
  campaignGroups,
  eventsOfBits,
  type FieldKind,
  type FieldName,
  fields,
  type Moviegoer,
  type Visit,
} from '@marquee/dsl';
import { fieldSql } from './field-sql.ts';
import type { Row } from './query.ts';
import { toNumber, toNumberOrNull, toText, toTextOrNull, toTexts } from './rows.ts';

const fieldNames = Object.keys(fields).filter((name): name is FieldName => name in fields);
const moviegoerFields = fieldNames.filter((name) => fields[name].of === 'moviegoer' && name !== 'age');
const visitFields = fieldNames.filter((name) => fields[name].of === 'visit');
const selected = (names: readonly FieldName[]) => names.map((name) => `${fieldSql(name)} AS "${name}"`).join(', ');

/** The columns of `moviegoer m` for a moviegoer without visits. */
export const moviegoerColumns = `m.n, m.id, m.birth_day AS "birthDay", ${selected(moviegoerFields)}`;
/** The columns over `visitTables` for a visit. */
export const visitColumns = `v.moviegoer, v.business_day AS "businessDay", v.purchase_day AS "purchaseDay",
  CASE WHEN v.film IS NULL THEN v.film_code END AS "openFilmCode", ${selected(visitFields)}`;
/** A fixed order of a moviegoer's visits, oldest first. No two visits of a moviegoer are equal in all of these columns. */
export const visitOrder = 'v.session_start, v.site, v.film_code, v.format';

const readers: Readonly<Record<FieldKind, (value: JS | undefined) => string | number | readonly string[] | null>> = {
  keyword: toTextOrNull,
  set: toTexts,
  number: toNumberOrNull,
  date: toNumberOrNull,
};

export function toVisit(row: Row): Visit {
  const open = toTextOrNull(row.openFilmCode);
  const start = { businessDay: toNumber(row.businessDay), purchaseDay: toNumber(row.purchaseDay) };
  return assembled<Visit>(open === null ? start : { ...start, openFilmCode: open }, visitFields, row);
}

/** The membership of a row of `campaign_member`. */
export function toMembership(row: Row): CampaignMembership {
  const [group] = campaignGroups.filter((one) => one === row.in_group);
  if (group === undefined) throw new TypeError(`expected the group of a campaign from the audience store, got ${row.in_group}`);
  return { campaign: toText(row.campaign), group, events: eventsOfBits(toNumber(row.events)) };
}

export function toMoviegoer(row: Row, visits: readonly Visit[], campaigns: readonly CampaignMembership[]): Moviegoer {
  return assembled<Moviegoer>({ id: toText(row.id), birthDay: toNumberOrNull(row.birthDay), visits, campaigns }, moviegoerFields, row);
}

/** Adds the catalogue's fields, each read by its kind. The cast is safe because T has exactly the fields of the catalogue. */
function assembled<T>(start: Readonly<Record<string, unknown>>, names: readonly FieldName[], row: Row): T {
  const whole: Record<string, unknown> = { ...start };
  for (const name of names) whole[name] = readers[fields[name].kind](row[name]);
  return whole as T;
}
