import { checkInteger, checkName, checkProperties } from '../checking.ts';
import type { LastWindow } from '../definition.ts';
import { keysOf, own } from '../json.ts';
import { limits } from '../limits.ts';
import { childPointer } from '../pointer.ts';
import { numberLabel, plural } from '../sentence/number-label.ts';
import type { WindowContract } from './contract.ts';
import { windowUnits } from './units.ts';

const units = keysOf(windowUnits);

/** Whole days from the day after D − count units to D, both included, where D is the as-of date. */
export const last: WindowContract<LastWindow> = {
  check(node, at, checking, kinds) {
    checkProperties(node, at, { kind: 'required', count: 'required', unit: 'required' }, checking);
    checkName(node, 'kind', at, kinds, 'unknown_kind', checking);
    if (Object.hasOwn(node, 'count'))
      checkInteger(own(node, 'count'), childPointer(at, 'count'), { least: 1, most: limits.windowCount }, checking);
    checkName(node, 'unit', at, units, 'unknown_value', checking);
  },
  canonical: ({ count, unit }) => ({ kind: 'last', count, unit }),
  words: ({ count, unit }) => {
    const { label } = windowUnits[unit];
    return ['in the', count === 1 ? `last ${label}` : `last ${numberLabel(count)} ${plural(count, label)}`];
  },
  schema: () => ({
    type: 'object',
    required: ['kind', 'count', 'unit'],
    additionalProperties: false,
    properties: { kind: { const: 'last' }, count: { type: 'integer', minimum: 1, maximum: limits.windowCount }, unit: { enum: units } },
  }),
};
