import { checkName, checkProperties } from '../checking.ts';
import type { BetweenWindow } from '../definition.ts';
import { own } from '../json.ts';
import { childPointer } from '../pointer.ts';
import { dayLabel, daysBetween } from '../sentence/day-label.ts';
import { checkDate, dateSchema, isBefore } from '../values/dates.ts';
import type { WindowContract } from './contract.ts';

/** From one date to another, both included. */
export const between: WindowContract<BetweenWindow> = {
  check(node, at, checking, kinds) {
    checkProperties(node, at, { kind: 'required', from: 'required', to: 'required' }, checking);
    checkName(node, 'kind', at, kinds, 'unknown_kind', checking);
    const from = own(node, 'from');
    const to = own(node, 'to');
    const fromHolds = Object.hasOwn(node, 'from') && checkDate(from, childPointer(at, 'from'), checking);
    const toHolds = Object.hasOwn(node, 'to') && checkDate(to, childPointer(at, 'to'), checking);
    if (fromHolds && toHolds && isBefore(to, from)) {
      checking.report('reversed_bounds', at, '"from" lies after "to". Swap them.', { from, to });
    }
  },
  canonical: ({ from, to }) => ({ kind: 'between', from, to }),
  words: ({ from, to }) => (from === to ? ['on', dayLabel(from)] : ['between', daysBetween(from, to)]),
  schema: () => ({
    type: 'object',
    required: ['kind', 'from', 'to'],
    additionalProperties: false,
    properties: { kind: { const: 'between' }, from: dateSchema, to: dateSchema },
  }),
};
