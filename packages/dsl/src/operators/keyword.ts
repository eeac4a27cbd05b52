import { textsOf } from '../values/read.ts';
import type { OperatorContract } from './contract.ts';
import { known, unknown } from './presence.ts';

export const keywordOperators = {
  in: { label: 'is any of', reads: 'some', shape: 'texts', test: (value) => ({ form: 'someOf', texts: textsOf(value), negated: false }) },
  notIn: {
    label: 'is none of',
    reads: 'none',
    shape: 'texts',
    test: (value) => ({ form: 'someOf', texts: textsOf(value), negated: true }),
  },
  known,
  unknown,
} as const satisfies Record<string, OperatorContract>;
