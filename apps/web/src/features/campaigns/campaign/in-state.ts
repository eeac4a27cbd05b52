import type { Campaign } from '../words.ts';

/** A query of a campaign's figures, asked again once the campaign has gone on; not each moment, because what is told of it counts in the day's budget. */
export function inState<Q extends { readonly queryKey: readonly unknown[] }>(query: Q, state: Campaign['state']): Q {
  return { ...query, queryKey: [...query.queryKey, state] };
}
