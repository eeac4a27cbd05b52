import type { AskedDefinition, AudienceQuestion, AudienceScope } from '@marquee/core';
import { compileElasticsearch, type EsQuery, esColumn, type Pointer, rootPointer } from '@marquee/dsl';

const everything: EsQuery = { match_all: {} };

/** The documents that all of the queries find; groups inside groups are laid flat, so that equal sets are equal texts. */
export function every(...queries: readonly EsQuery[]): EsQuery {
  const parts = queries.filter((query) => !('match_all' in query)).flatMap(partsOf);
  const [only] = parts;
  if (only === undefined) return everything;
  return parts.length === 1 ? only : { bool: { filter: parts } };
}

function partsOf(query: EsQuery): readonly EsQuery[] {
  if (!('bool' in query) || query.bool.should !== undefined || query.bool.must_not !== undefined) return [query];
  return (query.bool.filter ?? []).flatMap(partsOf);
}

export function not(...queries: readonly EsQuery[]): EsQuery {
  return { bool: { must_not: [...queries] } };
}

/** The one place where a scope becomes a query, which every request carries. Tombstones have no exhibitor, and are in no scope. */
export function inScope(scope: AudienceScope): EsQuery {
  const field = esColumn('exhibitor');
  return scope.exhibitors === 'all' ? { exists: { field } } : { terms: { [field]: [...scope.exhibitors] } };
}

/** The query of each condition of a question, by its pointer. */
export function queriesOf(question: AskedDefinition): (pointer: Pointer) => EsQuery {
  const { asOf, resolve } = question;
  const { queries } = compileElasticsearch(question.definition, { asOf, resolve });
  return (pointer) => {
    const query = queries.get(pointer);
    if (query === undefined) throw new Error(`the compiled question has no condition at ${pointer}`);
    return query;
  };
}

/** The audience of a question, not yet in any scope. */
export function audienceOf(question: AskedDefinition): EsQuery {
  return queriesOf(question)(rootPointer);
}

/** The search of an audience in its scope. */
export function searchOf(question: AudienceQuestion) {
  return { bool: { filter: [every(inScope(question.scope), audienceOf(question))] } };
}
