import type { Condition, ConditionKind } from '../definition.ts';
import { keysOf } from '../json.ts';
import { all } from './all.ts';
import { any } from './any.ts';
import { attribute } from './attribute.ts';
import { campaign } from './campaign.ts';
import type { ConditionContract } from './contract.ts';
import { lookalike } from './lookalike.ts';
import { not } from './not.ts';
import { segment } from './segment.ts';
import { visits } from './visits.ts';

/** Every kind of condition. If a kind has no file here, or a file lacks an engine, this does not compile. */
const conditions = { all, any, not, attribute, visits, segment, campaign, lookalike } as const satisfies {
  readonly [K in ConditionKind]: ConditionContract<Extract<Condition, { kind: K }>>;
};

export const conditionKinds = keysOf(conditions);

/** The contract of a kind of condition. Pass it only nodes of that kind. */
export function conditionOf(kind: ConditionKind): ConditionContract<Condition> {
  return conditions[kind];
}
