import type { NodeContract } from '../conditions/contract.ts';
import type { VisitFilter } from '../definition.ts';
import { keysOf } from '../json.ts';
import type { Visit } from '../moviegoer.ts';
import { all } from './all.ts';
import { any } from './any.ts';
import { not } from './not.ts';
import { visit } from './visit.ts';

/** Every kind of node inside `visits.where`. */
const filters = { all, any, not, visit } as const satisfies {
  readonly [K in VisitFilter['kind']]: NodeContract<Extract<VisitFilter, { kind: K }>, VisitFilter, Visit>;
};

export const filterKinds = keysOf(filters);

/** The contract of a kind of filter. Pass it only nodes of that kind. */
export function filterOf(kind: VisitFilter['kind']): NodeContract<VisitFilter, VisitFilter, Visit> {
  return filters[kind];
}
