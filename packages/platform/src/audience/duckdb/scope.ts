import type { AudienceScope } from '@marquee/core';
import type { ParameterList } from './parameters.ts';

/** The one place where a scope becomes SQL: a condition on alias `m` of table moviegoer that every question carries. */
export function inScope(scope: AudienceScope, parameters: ParameterList): string {
  return scope.exhibitors === 'all' ? 'true' : `m.exhibitor IN (SELECT unnest(${parameters.add(scope.exhibitors)}))`;
}

/** The same of a visit: a condition on alias `v` of table visit. */
export function visitInScope(scope: AudienceScope, parameters: ParameterList): string {
  return scope.exhibitors === 'all' ? 'true' : `v.moviegoer IN (SELECT m.n FROM moviegoer m WHERE ${inScope(scope, parameters)})`;
}
