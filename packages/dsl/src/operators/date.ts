import { dayOfIso } from '../day.ts';
import { dateOf, datesOf, lastOf } from '../values/read.ts';
import { windowDays } from '../windows/window-days.ts';
import type { OperatorContract } from './contract.ts';
import { known, unknown } from './presence.ts';

export const dateOperators = {
  onOrAfter: {
    label: 'on or after',
    reads: 'range',
    shape: 'date',
    test: (value) => ({ form: 'range', from: dayOfIso(dateOf(value)), negated: false }),
  },
  onOrBefore: {
    label: 'on or before',
    reads: 'range',
    shape: 'date',
    test: (value) => ({ form: 'range', to: dayOfIso(dateOf(value)), negated: false }),
  },
  between: {
    label: 'between',
    reads: 'range',
    shape: 'dates',
    test: (value) => {
      const [from, to] = datesOf(value);
      return { form: 'range', from: dayOfIso(from), to: dayOfIso(to), negated: false };
    },
  },
  within: {
    label: 'in the last',
    reads: 'range',
    shape: 'last',
    test: (value, asOf) => ({ form: 'range', ...windowDays(lastOf(value), asOf), negated: false }),
  },
  known,
  unknown,
} as const satisfies Record<string, OperatorContract>;
