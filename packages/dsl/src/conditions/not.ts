import type { Condition, NotCondition } from '../definition.ts';
import { negationContract } from '../groups/negation.ts';
import type { Moviegoer } from '../moviegoer.ts';
import { capitalized, titleOf } from '../sentence/group-title.ts';
import { notSentence } from '../sentence/join-conditions.ts';
import { textOfParts } from '../sentence/part.ts';
import { readsNegative } from '../sentence/reads-negative.ts';
import type { ConditionContract } from './contract.ts';
import { conditionFamily } from './family.ts';

/** True when its child is false. */
export const not: ConditionContract<NotCondition> = {
  ...negationContract<NotCondition, Condition, Moviegoer>(conditionFamily, (of) => ({ kind: 'not', of }), notSentence),
  why: () => ({}),
  title(node, describing) {
    const { of } = node;
    // A double negation has the title of what is inside.
    if (of.kind === 'not') return describing.title(of.of);
    if (of.kind === 'all' || of.kind === 'any') return `But not ${describing.title(of).replace(/^Match /, '')}`;
    const told = titleOf(textOfParts(describing.condition(node, '')));
    return readsNegative(node) ? `But ${told}` : capitalized(told);
  },
};
