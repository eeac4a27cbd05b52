import type { NodeContract } from '../conditions/contract.ts';
import type { AllVisitFilter, VisitFilter } from '../definition.ts';
import { groupContract } from '../groups/group.ts';
import type { Visit } from '../moviegoer.ts';
import { filterGroupSentence } from '../sentence/join-filters.ts';
import { filterFamily } from './family.ts';

/** True for a visit when every child is true for it. */
export const all: NodeContract<AllVisitFilter, VisitFilter, Visit> = groupContract<AllVisitFilter, VisitFilter, Visit>(
  filterFamily,
  'all',
  (of) => ({
    kind: 'all',
    of,
  }),
  filterGroupSentence,
);
