import type { AudienceScope } from '@marquee/core';
import type { ParameterList } from './parameters.ts';

/** The SQL of a scope: a condition on alias `m` of table moviegoer, which every question contains. No other code writes it. */
export function inScope(scope: AudienceScope, parameters: ParameterList): string {
  return scope.exhibitors === 'all' ? 'true' : `m.exhibitor IN (SELECT unnest(${parameters.add(scope.exhibitors)}))`;
}

/** The same for visits: a condition on alias `v` of table visit. */
export function visitInScope(scope: AudienceScope, parameters: ParameterList): string {
  return scope.exhibitors === 'all' ? 'true' : `v.moviegoer IN (SELECT m.n FROM moviegoer m WHERE ${inScope(scope, parameters)})`;
}
