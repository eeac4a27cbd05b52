import type { AudienceQuestion, PreviewCounts } from '@marquee/core';
import { type EsQuery, esColumn } from '@marquee/dsl';
import { countPaths } from './path-counts.ts';
import { planPreview } from './preview-plan.ts';
import { inScope, queriesOf } from './queries.ts';
import { totalOf } from './results.ts';
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

/** Everything that the live panel shows, in one request. Every number is the size of a set, or the difference of two sizes. */
export async function preview(reader: Reader, question: AudienceQuestion, signal?: AbortSignal): Promise<PreviewCounts> {
  const { search, read } = previewSearch(question);
  return read(await reader.search(search, signal));
}

export function previewSearch(question: AudienceQuestion) {
  const plan = planPreview(question.definition, queriesOf(question));
  const reached = {
    any: plan.among(reachable.any),
    email: plan.among(reachable.email),
    sms: plan.among(reachable.sms),
    push: plan.among(reachable.push),
    thirdParty: plan.among(reachable.thirdParty),
  };
  const sets = countPaths([...plan.paths, ...Object.values(reached).flatMap((one) => one.paths)]);
  const search = {
    size: 0,
    track_total_hits: true,
    query: { bool: { filter: [inScope(question.scope)] } },
    aggs: sets.aggregations,
  };
  const read = (found: { readonly hits: object; readonly aggregations?: unknown }): PreviewCounts => {
    const everyone = totalOf(found);
    const counted = sets.read(found.aggregations, everyone);
    return {
      inScope: everyone,
      total: plan.total(counted),
      reachable: {
        any: reached.any.count(counted),
        email: reached.email.count(counted),
        sms: reached.sms.count(counted),
        push: reached.push.count(counted),
        thirdParty: reached.thirdParty.count(counted),
      },
      nodes: plan.nodes(counted),
    };
  };
  return { search, read };
}
