import type { AskedDefinition, AudienceQuestion, AudienceScope } from '@marquee/core';
import { compileElasticsearch, type EsQuery, esColumn, type Pointer, rootPointer } from '@marquee/dsl';

const everything: EsQuery = { match_all: {} };

/** Matches the documents that all queries match. Nested groups are flattened, so that equal sets have equal texts. */
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

/** The query of a scope, which every request contains. No other code writes it. Tombstones have no exhibitor, so they are in no scope. */
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

/** The audience of a question, without the scope. */
export function audienceOf(question: AskedDefinition): EsQuery {
  return queriesOf(question)(rootPointer);
}

/** The audience of a question within its scope. */
export function searchOf(question: AudienceQuestion) {
  return { bool: { filter: [every(inScope(question.scope), audienceOf(question))] } };
}
