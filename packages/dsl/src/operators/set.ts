import { textsOf } from '../values/read.ts';
import type { OperatorContract } from './contract.ts';
import { known, unknown } from './presence.ts';

export const setOperators = {
  anyOf: {
    label: 'has any of',
    reads: 'some',
    shape: 'texts',
    test: (value) => ({ form: 'someOf', texts: textsOf(value), negated: false }),
  },
  allOf: {
    label: 'has all of',
    reads: 'every',
    shape: 'texts',
    test: (value) => ({ form: 'everyOf', texts: textsOf(value), negated: false }),
  },
  noneOf: {
    label: 'has none of',
    reads: 'none',
    shape: 'texts',
    test: (value) => ({ form: 'someOf', texts: textsOf(value), negated: true }),
  },
  known,
  unknown,
} as const satisfies Record<string, OperatorContract>;
