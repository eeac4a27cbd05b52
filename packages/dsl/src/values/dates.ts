import { type Checking, checkPair } from '../checking.ts';
import { isIsoDate } from '../day.ts';
import type { Pointer } from '../definition.ts';
import type { ShapeContract } from './contract.ts';
import { dateOf, datesOf } from './read.ts';

export const dateSchema = { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' };

/** True for an ISO date. Reports anything else at its pointer. */
export function checkDate(value: unknown, at: Pointer, checking: Checking): value is string {
  if (typeof value !== 'string') {
    checking.report('wrong_type', at, 'This must be a date written YYYY-MM-DD.', { expected: 'date' });
    return false;
  }
  if (!isIsoDate(value)) {
    checking.report('not_a_date', at, `"${value}" is not a date. Write YYYY-MM-DD, such as 2026-11-20.`, { value });
    return false;
  }
  return true;
}

/** ISO dates with four-digit years sort correctly as texts. */
export const isBefore = (first: string, second: string) => first < second;

export const dateShape: ShapeContract = {
  check(value, at, _entry, checking) {
    checkDate(value, at, checking);
  },
  canonical: (value) => dateOf(value),
  schema: () => dateSchema,
};

export const datesShape: ShapeContract = {
  check(value, at, _entry, checking) {
    const one = (item: unknown, path: string): item is string => checkDate(item, path, checking);
    checkPair(value, at, one, isBefore, checking);
  },
  canonical: (value) => datesOf(value),
  schema: () => ({ type: 'array', minItems: 2, maxItems: 2, items: dateSchema }),
};
