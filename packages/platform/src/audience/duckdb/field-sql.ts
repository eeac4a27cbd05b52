import { type FieldName, fields } from '@marquee/dsl';

/** The alias that each table goes by in the reading statements. */
const alias = { moviegoer: 'm', visit: 'v', film: 'f', site: 's' } as const;

/** A field's plain value as SQL over the aliases m, v, f and s; a set is an empty list where there is no film or site. */
export function fieldSql(name: FieldName): string {
  const field = fields[name];
  const column = `${alias[field.stored.table]}.${field.stored.column}`;
  if (name === 'runDay') return `v.business_day - ${column}`;
  return field.kind === 'set' && field.of === 'visit' ? `coalesce(${column}, []::VARCHAR[])` : column;
}

/** Visits with their film and site, where these are known. */
export const visitTables = 'visit v LEFT JOIN film f ON f.id = v.film LEFT JOIN site s ON s.id = v.site';
