import type { AudienceQuestion, AudienceScope, PreviewCounts } from '@marquee/core';
import { type EsQuery, esColumn } from '@marquee/dsl';
import { planPreview } from './preview-plan.ts';
import { every, inScope, queriesOf } from './queries.ts';
import { countOf, totalOf } from './results.ts';
import type { Reader } from './search.ts';

const field = esColumn('reachableBy');
const channel = (name: string): EsQuery => ({ terms: { [field]: [name] } });
const reachable: Readonly<Record<keyof PreviewCounts['reachable'], EsQuery>> = {
  any: { exists: { field } },
  email: channel('email'),
  sms: channel('sms'),
  push: channel('push'),
  thirdParty: channel('thirdParty'),
};

/** Everything the live panel shows, in one request: one `filters` aggregation over everyone in scope, with a filter for each set to count. */
export async function preview(
  reader: Reader,
  scope: AudienceScope,
  question: AudienceQuestion,
  signal?: AbortSignal,
): Promise<PreviewCounts> {
  const { search, read } = previewSearch(scope, question);
  return read(await reader.search(search, signal));
}

export function previewSearch(scope: AudienceScope, question: AudienceQuestion) {
  const queryOf = queriesOf(question);
  const plan = planPreview(question.definition.where, queryOf);
  const total = queryOf('/where');
  const filters = Object.fromEntries([
    ...plan.sets,
    ['total', total],
    ...Object.entries(reachable).map(([name, query]) => [`by_${name}`, every(total, query)] as const),
  ]);
  const search = {
    size: 0,
    track_total_hits: true,
    query: { bool: { filter: [inScope(scope)] } },
    aggs: { sets: { filters: { filters } } },
  };
  const read = (found: { readonly hits: object; readonly aggregations?: unknown }): PreviewCounts => {
    const counted = (name: string) => countOf(found.aggregations, 'sets', 'buckets', name);
    return {
      inScope: totalOf(found),
      total: counted('total'),
      reachable: {
        any: counted('by_any'),
        email: counted('by_email'),
        sms: counted('by_sms'),
        push: counted('by_push'),
        thirdParty: counted('by_thirdParty'),
      },
      nodes: plan.nodes(counted),
    };
  };
  return { search, read };
}
