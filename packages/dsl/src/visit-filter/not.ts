import type { NodeContract } from '../conditions/contract.ts';
import type { NotVisitFilter, VisitFilter } from '../definition.ts';
import { negationContract } from '../groups/negation.ts';
import type { Visit } from '../moviegoer.ts';
import { notFilterSentence } from '../sentence/join-filters.ts';
import { filterFamily } from './family.ts';

/** True for a visit when its child is false for it. */
export const not: NodeContract<NotVisitFilter, VisitFilter, Visit> = negationContract<NotVisitFilter, VisitFilter, Visit>(
  filterFamily,
  (of) => ({
    kind: 'not',
    of,
  }),
  notFilterSentence,
);
