import { type FieldKind, type FieldStorage, fields } from '@marquee/dsl';

export type FieldTable = FieldStorage['table'];
export const fieldTables: readonly FieldTable[] = ['moviegoer', 'visit', 'film', 'site'];
interface Column {
  readonly name: string;
  readonly type: string;
}

const keyword = (name: string): Column => ({ name, type: 'VARCHAR' });
const required = (name: string, type: string): Column => ({ name, type: `${type} NOT NULL` });

/** Columns that are no fields of the language: keys, the days that windows use, and texts that are only shown. */
const fixed: Readonly<Record<FieldTable, readonly Column[]>> = {
  moviegoer: [required('n', 'UINTEGER'), required('id', 'VARCHAR'), keyword('postcode')],
  visit: [
    required('moviegoer', 'UINTEGER'),
    required('business_day', 'INTEGER'),
    required('purchase_day', 'INTEGER'),
    required('session_start', 'INTEGER'),
    keyword('film_code'),
  ],
  film: [required('id', 'VARCHAR'), required('title', 'VARCHAR')],
  site: [
    required('id', 'VARCHAR'),
    keyword('exhibitor'),
    required('code', 'VARCHAR'),
    required('name', 'VARCHAR'),
    keyword('postcode'),
    keyword('time_zone'),
  ],
};

const typeOfKind: Readonly<Record<FieldKind, string>> = {
  keyword: 'VARCHAR',
  set: 'VARCHAR[] NOT NULL',
  number: 'INTEGER',
  date: 'INTEGER',
};

/**
 * The columns of a table, in order: the fixed ones, then one for each field of the catalogue that is stored there. Days are whole days
 * since 1970-01-01, `session_start` is in whole local minutes since then, money is in minor units. A set is a list and never null.
 */
export function columnsOf(table: FieldTable): readonly Column[] {
  const columns = [...fixed[table]];
  for (const field of Object.values(fields)) {
    if (field.stored.table !== table || columns.some((column) => column.name === field.stored.column)) continue;
    columns.push({ name: field.stored.column, type: isSum(field) ? 'BIGINT' : typeOfKind[field.kind] });
  }
  return columns;
}

/** Money and tickets are sums over any number of transactions of a session. They need a type in which every sum fits. */
function isSum(field: object): boolean {
  return 'unit' in field && (field.unit === 'money' || field.unit === 'tickets');
}

/**
 * The tables that questions read. They have no unique indexes. The writer keeps `moviegoer.n` dense and every id unique. An index over a
 * million texts would cost more memory and load time than it would save for the rare look-ups by id.
 */
export const audienceTables: readonly string[] = [
  ...fieldTables.map(createTable),
  // events: a bit for each, by the language's `bitsOfEvents`. Rows of one campaign lie together, so that a question skips those of others.
  'CREATE TABLE IF NOT EXISTS campaign_member (moviegoer UINTEGER NOT NULL, campaign VARCHAR NOT NULL, in_group VARCHAR NOT NULL, events UTINYINT NOT NULL)',
  'CREATE TABLE IF NOT EXISTS exhibitor (id VARCHAR NOT NULL, name VARCHAR NOT NULL)',
  'CREATE TABLE IF NOT EXISTS film_match (exhibitor VARCHAR NOT NULL, film_code VARCHAR NOT NULL, film VARCHAR NOT NULL)',
  'CREATE TABLE IF NOT EXISTS audience_state (data_version BIGINT NOT NULL, moviegoers BIGINT NOT NULL, visits BIGINT NOT NULL, data_as_of INTEGER)',
  // Has a row while the file still contains bytes of an erased moviegoer.
  'CREATE TABLE IF NOT EXISTS rewrite_due (since INTEGER NOT NULL)',
  'INSERT INTO audience_state SELECT 0, 0, 0, NULL WHERE NOT EXISTS (FROM audience_state)',
];

function createTable(table: FieldTable): string {
  const columns = columnsOf(table).map((column) => `${column.name} ${column.type}`);
  return `CREATE TABLE IF NOT EXISTS ${table} (${columns.join(', ')})`;
}
