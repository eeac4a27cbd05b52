/** The two nested lists of a moviegoer's document: one entry per visit, and one entry per distinct film visited. */
export type EsPath = 'visits' | 'films';

type Bound = { readonly gte?: number; readonly lte?: number; readonly gt?: number };

/**
 * A query as plain JSON, of the few kinds that the language is compiled to. None is a script. The lists are mutable arrays only because the types
 * of the Elasticsearch client do not accept read-only ones. They are never changed.
 */
export type EsQuery =
  | { readonly match_all: Readonly<Record<string, never>> }
  | { readonly exists: { readonly field: string } }
  | { readonly term: Readonly<Record<string, string>> }
  | { readonly terms: Readonly<Record<string, string[]>> }
  | { readonly range: Readonly<Record<string, Bound>> }
  | {
      readonly bool: {
        readonly filter?: EsQuery[];
        readonly should?: EsQuery[];
        readonly must_not?: EsQuery[];
        readonly minimum_should_match?: number;
      };
    }
  | { readonly nested: { readonly path: string; readonly score_mode: 'none' | 'sum' | 'avg'; readonly query: EsQuery } }
  | { readonly constant_score: { readonly filter: EsQuery; readonly boost: number } }
  | {
      readonly function_score: {
        readonly query: EsQuery;
        readonly field_value_factor?: { readonly field: string; readonly factor: number; readonly missing: number };
        readonly boost_mode?: 'replace';
        readonly min_score?: number;
      };
    };

/** Matches every document. */
export const everything: EsQuery = { match_all: {} };

/** Matches what every query matches. */
export function allOf(queries: readonly EsQuery[]): EsQuery {
  return { bool: { filter: [...queries] } };
}

/** Matches what at least one query matches. */
export function anyOf(queries: readonly EsQuery[]): EsQuery {
  return { bool: { should: [...queries], minimum_should_match: 1 } };
}

/** Matches a moviegoer, or an entry of a nested list, that none of the queries matches, also when a value is missing. */
export function noneOf(queries: readonly EsQuery[]): EsQuery {
  return { bool: { must_not: [...queries] } };
}
