import type { EsQuery } from '../../src/index.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A query with its values taken out: what may depend on a definition's shape only. */
export function structureOf(query: EsQuery): unknown {
  return JSON.parse(JSON.stringify(query), (key, value: unknown) => {
    if (key === 'min_score' || key === 'gte' || key === 'lte' || key === 'gt') return 'a number';
    if (key === 'terms' || key === 'term') return isObject(value) ? Object.keys(value) : value;
    return value;
  });
}

/** The names of everything in a query but of the fields that it asks. */
export function namesOfKeys(query: unknown): readonly string[] {
  if (Array.isArray(query)) return query.flatMap(namesOfKeys);
  if (!isObject(query)) return [];
  return Object.entries(query).flatMap(([key, value]) => {
    if (key === 'term' || key === 'terms') return [key];
    if (key === 'range') return [key, ...(isObject(value) ? Object.values(value).flatMap(namesOfKeys) : [])];
    return [key, ...namesOfKeys(value)];
  });
}

const wrappers = ['bool', 'nested', 'constant_score', 'function_score'];

/** How deep queries stand inside queries, as a server counts. */
export function deepestQuery(query: unknown): number {
  if (Array.isArray(query)) return Math.max(0, ...query.map(deepestQuery));
  if (!isObject(query)) return 0;
  return Math.max(0, ...Object.entries(query).map(([key, value]) => (wrappers.includes(key) ? 1 : 0) + deepestQuery(value)));
}
