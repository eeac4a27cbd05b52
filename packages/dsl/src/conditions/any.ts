import type { AnyCondition, Condition } from '../definition.ts';
import { groupContract } from '../groups/group.ts';
import type { Moviegoer } from '../moviegoer.ts';
import { groupTitle } from '../sentence/group-title.ts';
import { groupSentence } from '../sentence/join-conditions.ts';
import type { ConditionContract } from './contract.ts';
import { conditionFamily } from './family.ts';

/** True when at least one child is true. */
export const any: ConditionContract<AnyCondition> = {
  ...groupContract<AnyCondition, Condition, Moviegoer>(conditionFamily, 'any', (of) => ({ kind: 'any', of }), groupSentence),
  why: () => ({}),
  title: (node) => groupTitle('any', node.of.length),
};
