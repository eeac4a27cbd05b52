/** The two nested lists of a moviegoer's document: one entry a visit, and one entry a distinct film visited. */
export type EsPath = 'visits' | 'films';

type Bound = { readonly gte?: number; readonly lte?: number; readonly gt?: number };

/**
 * A query as plain JSON: the few kinds that the language is compiled to, none of them a script. Lists are plain arrays because the types of
 * Elasticsearch's client take no read-only ones; nobody changes them.
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

/** True of every document. */
export const everything: EsQuery = { match_all: {} };

/** Every one of them. */
export function allOf(queries: readonly EsQuery[]): EsQuery {
  return { bool: { filter: [...queries] } };
}

/** At least one of them. */
export function anyOf(queries: readonly EsQuery[]): EsQuery {
  return { bool: { should: [...queries], minimum_should_match: 1 } };
}

/** Of a moviegoer, or inside a list of one and the same entry: whatever makes the query false, a missing value included. */
export function noneOf(queries: readonly EsQuery[]): EsQuery {
  return { bool: { must_not: [...queries] } };
}
