import type { AllCondition, Condition } from '../definition.ts';
import { groupContract } from '../groups/group.ts';
import type { Moviegoer } from '../moviegoer.ts';
import { groupTitle } from '../sentence/group-title.ts';
import { groupSentence } from '../sentence/join-conditions.ts';
import type { ConditionContract } from './contract.ts';
import { conditionFamily } from './family.ts';

/** True when every child is true. */
export const all: ConditionContract<AllCondition> = {
  ...groupContract<AllCondition, Condition, Moviegoer>(conditionFamily, 'all', (of) => ({ kind: 'all', of }), groupSentence),
  why: () => ({}),
  title: (node) => groupTitle('all', node.of.length),
};
