import type { FieldStorage } from '../../fields/catalogue.ts';

/** The tables that visits are joined with when a condition needs them. */
export type Joined = 'film' | 'site';

const aliases = { visit: 'v', film: 'f', site: 's', moviegoer: 'm' } as const;

/** The SQL of a visit field over the aliases v, f and s. The run day counts from the release day of the film. */
export function visitColumnSql(field: string, stored: FieldStorage): string {
  const column = `${aliases[stored.table]}.${stored.column}`;
  return field === 'runDay' ? `(v.business_day - ${column})` : column;
}

/** The visits with the joins that are needed. A visit without a matched film is kept; its film fields are missing. */
export function joinsSql(joined: ReadonlySet<Joined>): string {
  const film = joined.has('film') ? ' LEFT JOIN film f ON f.id = v.film' : '';
  const site = joined.has('site') ? ' LEFT JOIN site s ON s.id = v.site' : '';
  return `visit v${film}${site}`;
}
