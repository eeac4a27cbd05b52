import type { Condition, ConditionKind } from '../definition.ts';
import { keysOf } from '../json.ts';
import { all } from './all.ts';
import { any } from './any.ts';
import { attribute } from './attribute.ts';
import type { ConditionContract } from './contract.ts';
import { not } from './not.ts';
import { segment } from './segment.ts';
import { visits } from './visits.ts';

/** Every kind of condition. A kind without its file, or a file without a target, does not compile. */
const conditions = { all, any, not, attribute, visits, segment } as const satisfies {
  readonly [K in ConditionKind]: ConditionContract<Extract<Condition, { kind: K }>>;
};

export const conditionKinds = keysOf(conditions);

/** The contract of a condition by its kind; hand it a node of that kind only. */
export function conditionOf(kind: ConditionKind): ConditionContract<Condition> {
  return conditions[kind];
}
