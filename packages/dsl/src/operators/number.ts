import { integerOf, integersOf } from '../values/read.ts';
import { compare } from './compare.ts';
import type { OperatorContract } from './contract.ts';
import { known, unknown } from './presence.ts';

export const numberOperators = {
  atLeast: {
    label: 'at least',
    reads: 'range',
    shape: 'integer',
    test: (value) => ({ form: 'range', ...compare.atLeast(integerOf(value)), negated: false }),
  },
  atMost: {
    label: 'at most',
    reads: 'range',
    shape: 'integer',
    test: (value) => ({ form: 'range', ...compare.atMost(integerOf(value)), negated: false }),
  },
  exactly: {
    label: 'exactly',
    reads: 'range',
    shape: 'integer',
    test: (value) => ({ form: 'range', ...compare.exactly(integerOf(value)), negated: false }),
  },
  between: {
    label: 'between',
    reads: 'range',
    shape: 'integers',
    test: (value) => ({ form: 'range', ...compare.between(...integersOf(value)), negated: false }),
  },
  known,
  unknown,
} as const satisfies Record<string, OperatorContract>;
