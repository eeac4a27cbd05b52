import type { DuckDBConnection } from '@duckdb/node-api';
import {
  type AudienceColumns,
  type CampaignColumns,
  type CodeColumn,
  type Codes,
  type Column,
  campaignGroups,
  type FieldEntry,
  type FieldName,
  fieldNames,
  fields,
  type Held,
  isAttributeField,
  missingBeside,
  type NumberColumn,
  type Numbers,
} from '@marquee/dsl';
import { query } from '../query.ts';
import { toNumber } from '../rows.ts';
import { codeSql, type Dictionary, numberValues } from './dictionaries.ts';
import { readInto } from './read-into.ts';
import { sharedBytes, sharedCodes, sharedDays, sharedNumbers, sharedPlaces } from './shared.ts';

/** An audience as columns, and which version of the data it is. */
export interface VersionedColumns {
  readonly dataVersion: string;
  readonly columns: AudienceColumns;
}

/** How many moviegoers and visits there are, by which the memory of columns is reckoned before they are made. */
export interface AudienceSize {
  readonly moviegoers: number;
  readonly visits: number;
}

/** The most bytes that columns of that size take. */
export const bytesOf = ({ moviegoers, visits }: AudienceSize): number => 150 * moviegoers + 28 * visits;

/**
 * Reads the whole audience into columns that threads share, from one state of the store. The connection is the caller's own. Null where `fits` says that
 * it is too large.
 */
export async function readColumns(
  connection: DuckDBConnection,
  { fits, signal }: { readonly fits: (size: AudienceSize) => boolean; readonly signal?: AbortSignal },
): Promise<VersionedColumns | null> {
  await connection.run('BEGIN TRANSACTION');
  try {
    const [state] = await query(connection, 'FROM audience_state', [], signal);
    const size = { moviegoers: toNumber(state?.moviegoers), visits: toNumber(state?.visits) };
    if (!fits(size)) return null;
    const members = await readMoviegoers(connection, size.moviegoers, signal);
    const visits = await readVisits(connection, size, members.rowOf, signal);
    const campaigns = await readCampaigns(connection, members.rowOf, signal);
    const { attributes, birthDays } = members;
    return {
      dataVersion: String(toNumber(state?.data_version)),
      columns: { moviegoers: size.moviegoers, attributes, birthDays, ...visits, campaigns },
    };
  } finally {
    // Temporary tables end with it.
    await connection.run('ROLLBACK').catch(() => undefined);
  }
}

const attributeNames = fieldNames.filter((name) => isAttributeField(name) && name !== 'age');

async function readMoviegoers(connection: DuckDBConnection, many: number, signal?: AbortSignal) {
  const names = [...attributeNames, 'age'] as const;
  const dictionaries = new Map<FieldName, Dictionary>();
  for (const name of names) dictionaries.set(name, await numberValues(connection, 'moviegoer', storedIn(name).column, signal));
  const parts = [...dictionaries.values()].map((one) => codeSql(one, 'm'));
  const arrays = [...dictionaries.values()].map(({ values }) => sharedCodes(many, values.length));
  const [bounds] = await query(connection, 'SELECT coalesce(max(n), 0) AS last FROM moviegoer', [], signal);
  const numbers = new Uint32Array(many);
  const sql = `SELECT m.n::INTEGER, ${parts.map(({ code }) => code).join(', ')} FROM moviegoer m ${parts.map(({ join }) => join).join(' ')} ORDER BY m.n`;
  await readInto(connection, sql, [numbers, ...arrays], signal);
  const rowOf = new Uint32Array(toNumber(bounds?.last) + 1);
  for (let row = 0; row < many; row += 1) rowOf[numbers[row] as number] = row;
  const columnOf = (name: FieldName, at: number): CodeColumn => ({
    form: 'codes',
    codes: arrays[at] as Codes,
    values: dictionaries.get(name)?.values ?? [],
  });
  return {
    rowOf,
    attributes: Object.fromEntries(attributeNames.map((name, at) => [name, columnOf(name, at)])) as AudienceColumns['attributes'],
    birthDays: columnOf('age', attributeNames.length),
  };
}

/** So many visits are gone over without a pause, in which others are answered. */
const atOnce = 1 << 20;

const visitFields = fieldNames.filter((name) => !isAttributeField(name));
const ofVisits = visitFields.filter((name) => storedIn(name).table === 'visit');
const coded = ofVisits.filter((name) => entryOf(name).kind !== 'number');
const numbered = visitFields.filter((name) => entryOf(name).kind === 'number' && name !== 'spend');

async function readVisits(connection: DuckDBConnection, { moviegoers, visits }: AudienceSize, rowOf: Uint32Array, signal?: AbortSignal) {
  const dictionaries = new Map<FieldName, Dictionary>();
  for (const name of coded) dictionaries.set(name, await numberValues(connection, 'visit', storedIn(name).column, signal));
  const parts = [...dictionaries.values()].map((one) => codeSql(one, 'v'));
  const codes = [...dictionaries.values()].map(({ values }) => sharedCodes(visits, values.length));
  const numbers = await makeNumbers(connection, visits, signal);
  const [days] = await query(
    connection,
    `SELECT coalesce(min(business_day), 0) AS b0, coalesce(max(business_day), 0) AS b1, coalesce(min(purchase_day), 0) AS p0, coalesce(max(purchase_day), 0) AS p1,
       coalesce(bool_and(spend = ticket_spend + concession_spend AND spend IS NOT NULL), true) AS adds FROM visit`,
    [],
    signal,
  );
  const businessDays = sharedDays(visits, toNumber(days?.b0), toNumber(days?.b1));
  const purchaseDays = sharedDays(visits, toNumber(days?.p0), toNumber(days?.p1));
  const kept = days?.adds === true ? numbers.filter(({ name }) => name !== 'spend') : numbers;
  const visitsFrom = sharedPlaces(moviegoers + 1);
  const owners = new Uint32Array(visits);
  const selected = [
    'v.moviegoer::INTEGER',
    'v.business_day::INTEGER',
    'v.purchase_day::INTEGER',
    ...parts.map(({ code }) => code),
    ...kept.map(({ sql, missing, array }) => {
      const known = missing === null ? sql : `coalesce(${sql}, ${missing})`;
      return `(${known})::${array instanceof Float64Array ? 'DOUBLE' : 'INTEGER'}`;
    }),
  ];
  const sql = `SELECT ${selected.join(', ')} FROM visit v LEFT JOIN film f ON f.id = v.film ${parts.map(({ join }) => join).join(' ')}
    ORDER BY v.moviegoer, v.business_day`;
  await readInto(connection, sql, [owners, businessDays.days, purchaseDays.days, ...codes, ...kept.map(({ array }) => array)], signal);
  for (let from = 0; from < visits; from += atOnce) {
    const to = Math.min(visits, from + atOnce);
    for (let visit = from; visit < to; visit += 1) {
      const after = (rowOf[owners[visit] as number] as number) + 1;
      visitsFrom[after] = (visitsFrom[after] as number) + 1;
    }
    await new Promise(setImmediate);
  }
  for (let one = 1; one <= moviegoers; one += 1) visitsFrom[one] = (visitsFrom[one] as number) + (visitsFrom[one - 1] as number);
  const columns = new Map<FieldName, Column>();
  coded.forEach((name, at) => {
    columns.set(name, { form: 'codes', codes: codes[at] as Codes, values: dictionaries.get(name)?.values ?? [] });
  });
  for (const { name, array, least, most, missing } of kept) columns.set(name, { form: 'numbers', numbers: array, least, most, missing });
  if (days?.adds === true)
    columns.set('spend', { form: 'sum', of: [columns.get('ticketSpend') as NumberColumn, columns.get('concessionSpend') as NumberColumn] });
  await addDerived(connection, columns, dictionaries, signal);
  return { visitsFrom, businessDays, purchaseDays, visits: Object.fromEntries(columns) as AudienceColumns['visits'] };
}

/** What belongs to a film or a site has the codes of the visit's film or site, and values of its own. */
async function addDerived(
  connection: DuckDBConnection,
  columns: Map<FieldName, Column>,
  dictionaries: ReadonlyMap<FieldName, Dictionary>,
  signal?: AbortSignal,
): Promise<void> {
  for (const table of ['film', 'site'] as const) {
    const dictionary = dictionaries.get(table);
    const codes = columns.get(table);
    const names = visitFields.filter((name) => storedIn(name).table === table && entryOf(name).kind !== 'number');
    if (!dictionary || codes?.form !== 'codes') throw new TypeError(`A visit has a ${table}.`);
    const rows = await query(
      connection,
      `SELECT ${names.map((name) => `t.${storedIn(name).column}`).join(', ')} FROM ${dictionary.name} d LEFT JOIN ${table} t ON t.id = d.value ORDER BY d.code`,
      [],
      signal,
    );
    for (const name of names) {
      const values = rows.map((row) => heldOf(row[storedIn(name).column]));
      columns.set(name, { form: 'codes', codes: codes.codes, values: [null, ...values] });
    }
  }
}

function heldOf(value: unknown): Held {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? value.map(String) : String(value);
}

interface NumberPart {
  readonly name: FieldName;
  readonly sql: string;
  readonly least: number;
  readonly most: number;
  readonly missing: number | null;
  readonly array: Numbers;
}

async function makeNumbers(connection: DuckDBConnection, visits: number, signal?: AbortSignal): Promise<readonly NumberPart[]> {
  const parts = [...numbered, 'spend' as const].map((name) => ({ name, sql: numberSql(name) }));
  const sums = parts.map(
    ({ sql }, at) => `min(${sql}) AS least_${at}, max(${sql}) AS most_${at}, count(*) - count(${sql}) AS missing_${at}`,
  );
  const [row] = await query(connection, `SELECT ${sums.join(', ')} FROM visit v LEFT JOIN film f ON f.id = v.film`, [], signal);
  return parts.map(({ name, sql }, at) => {
    const [least, most] = [toNumber(row?.[`least_${at}`] ?? 0), toNumber(row?.[`most_${at}`] ?? 0)];
    const missing = toNumber(row?.[`missing_${at}`] ?? 0) > 0 ? missingBeside(least, most) : null;
    const array = sharedNumbers(visits, Math.min(least, missing ?? least), Math.max(most, missing ?? most));
    return { name, sql, least, most, missing, array };
  });
}

/** Days since the film's release are worked out; everything else is on record. */
function numberSql(name: FieldName): string {
  return name === 'runDay' ? '(v.business_day - f.release_day)' : `v.${storedIn(name).column}`;
}

async function readCampaigns(
  connection: DuckDBConnection,
  rowOf: Uint32Array,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, CampaignColumns>> {
  const sizes = await query(connection, 'SELECT campaign, count(*) AS members FROM campaign_member GROUP BY 1 ORDER BY 1', [], signal);
  const all = sizes.reduce((sum, { members }) => sum + toNumber(members), 0);
  const rows = { rows: sharedPlaces(all), groups: sharedBytes(all), events: sharedBytes(all) };
  const groups = campaignGroups.map((group, at) => `WHEN '${group}' THEN ${at}`).join(' ');
  const sql = `SELECT moviegoer::INTEGER, (CASE in_group ${groups} END)::INTEGER, events::INTEGER FROM campaign_member ORDER BY campaign, moviegoer`;
  await readInto(connection, sql, [rows.rows, rows.groups, rows.events], signal);
  for (let at = 0; at < all; at += 1) rows.rows[at] = rowOf[rows.rows[at] as number] as number;
  const found = new Map<string, CampaignColumns>();
  let start = 0;
  for (const { campaign, members } of sizes) {
    const end = start + toNumber(members);
    const part = (array: Uint8Array) => array.subarray(start, end);
    found.set(String(campaign), { rows: rows.rows.subarray(start, end), groups: part(rows.groups), events: part(rows.events) });
    start = end;
  }
  return found;
}

function entryOf(name: FieldName): FieldEntry {
  return fields[name];
}
function storedIn(name: FieldName): FieldEntry['stored'] {
  return fields[name].stored;
}
