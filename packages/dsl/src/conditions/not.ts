import type { Condition, NotCondition } from '../definition.ts';
import { negationContract } from '../groups/negation.ts';
import type { Moviegoer } from '../moviegoer.ts';
import type { ConditionContract } from './contract.ts';
import { conditionFamily } from './family.ts';

/** True when its child is false. */
export const not: ConditionContract<NotCondition> = {
  ...negationContract<NotCondition, Condition, Moviegoer>(conditionFamily, (of) => ({ kind: 'not', of })),
  why: () => ({}),
  title(node, describing) {
    const title = describing.title(node.of).replace(/^Match /, '');
    return `But not ${/^[A-Z][a-z ]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title}`;
  },
};
