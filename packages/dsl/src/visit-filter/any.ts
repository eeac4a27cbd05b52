import type { NodeContract } from '../conditions/contract.ts';
import type { AnyVisitFilter, VisitFilter } from '../definition.ts';
import { groupContract } from '../groups/group.ts';
import type { Visit } from '../moviegoer.ts';
import { filterGroupSentence } from '../sentence/join-filters.ts';
import { filterFamily } from './family.ts';

/** True for a visit when at least one child is true for it. */
export const any: NodeContract<AnyVisitFilter, VisitFilter, Visit> = groupContract<AnyVisitFilter, VisitFilter, Visit>(
  filterFamily,
  'any',
  (of) => ({
    kind: 'any',
    of,
  }),
  filterGroupSentence,
);
