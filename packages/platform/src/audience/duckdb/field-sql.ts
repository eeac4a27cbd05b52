import { type FieldName, fields } from '@marquee/dsl';

/** The alias of each table in statements that read. */
const alias = { moviegoer: 'm', visit: 'v', film: 'f', site: 's' } as const;

/** The value of a field as SQL over the aliases m, v, f and s. Without a film or site, a set is an empty list. */
export function fieldSql(name: FieldName): string {
  const field = fields[name];
  const column = `${alias[field.stored.table]}.${field.stored.column}`;
  if (name === 'runDay') return `v.business_day - ${column}`;
  return field.kind === 'set' && field.of === 'visit' ? `coalesce(${column}, []::VARCHAR[])` : column;
}

/** Visits with their film and site, if these are known. */
export const visitTables = 'visit v LEFT JOIN film f ON f.id = v.film LEFT JOIN site s ON s.id = v.site';
