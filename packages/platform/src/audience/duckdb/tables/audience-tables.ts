import { type FieldKind, type FieldStorage, fields } from '@marquee/dsl';

export type FieldTable = FieldStorage['table'];
export const fieldTables: readonly FieldTable[] = ['moviegoer', 'visit', 'film', 'site'];
interface Column {
  readonly name: string;
  readonly type: string;
}

const keyword = (name: string): Column => ({ name, type: 'VARCHAR' });
const required = (name: string, type: string): Column => ({ name, type: `${type} NOT NULL` });

/** Columns that no field of the language names: keys, what windows compare, and what only people read. */
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
 * The columns of a table in the order of its DDL: the fixed ones, then one for each field of the catalogue that is stored there. Days
 * are whole days since 1970-01-01, session_start whole local minutes since then, money minor units; a set is a list, never null.
 */
export function columnsOf(table: FieldTable): readonly Column[] {
  const columns = [...fixed[table]];
  for (const field of Object.values(fields)) {
    if (field.stored.table !== table || columns.some((column) => column.name === field.stored.column)) continue;
    columns.push({ name: field.stored.column, type: isSum(field) ? 'BIGINT' : typeOfKind[field.kind] });
  }
  return columns;
}

/** Money and tickets are sums over whatever many transactions of one session: as wide as it takes for them always to fit. */
function isSum(field: object): boolean {
  return 'unit' in field && (field.unit === 'money' || field.unit === 'tickets');
}

/**
 * The tables that questions are asked of. There are no unique indexes: the writer keeps `moviegoer.n` dense and every id single, and an
 * index of a million texts would cost more memory and load time than the rare look-up by id gains.
 */
export const audienceTables: readonly string[] = [
  ...fieldTables.map(createTable),
  'CREATE TABLE IF NOT EXISTS exhibitor (id VARCHAR NOT NULL, name VARCHAR NOT NULL)',
  'CREATE TABLE IF NOT EXISTS film_match (exhibitor VARCHAR NOT NULL, film_code VARCHAR NOT NULL, film VARCHAR NOT NULL)',
  'CREATE TABLE IF NOT EXISTS audience_state (data_version BIGINT NOT NULL, moviegoers BIGINT NOT NULL, visits BIGINT NOT NULL, data_as_of INTEGER)',
  // A row while the file holds bytes of somebody who was erased.
  'CREATE TABLE IF NOT EXISTS rewrite_due (since INTEGER NOT NULL)',
  'INSERT INTO audience_state SELECT 0, 0, 0, NULL WHERE NOT EXISTS (FROM audience_state)',
];

function createTable(table: FieldTable): string {
  const columns = columnsOf(table).map((column) => `${column.name} ${column.type}`);
  return `CREATE TABLE IF NOT EXISTS ${table} (${columns.join(', ')})`;
}
