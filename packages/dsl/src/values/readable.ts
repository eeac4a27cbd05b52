import { isIsoDate } from '../day.ts';
import type { Value, Window } from '../definition.ts';
import { isJsonObject, own } from '../json.ts';
import { windowUnits } from '../windows/units.ts';
import type { ShapeName } from './contract.ts';

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);
const isDay = (value: unknown): value is string => typeof value === 'string' && isIsoDate(value);
const isPair = (value: unknown, is: (item: unknown) => boolean) => Array.isArray(value) && value.length === 2 && value.every(is);

const readable = {
  texts: (value) => Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string'),
  integer: isNumber,
  integers: (value) => isPair(value, isNumber),
  date: isDay,
  dates: (value) => isPair(value, isDay),
  last: (value) => isReadableWindow(value) && value.kind === 'last',
  none: (value) => value === undefined,
} as const satisfies Record<ShapeName, (value: unknown) => boolean>;

/** Whether a value has the right shape to be put into words. It may be invalid in other ways. */
export function isReadable(shape: ShapeName, value: unknown): value is Value {
  return readable[shape](value);
}

/** The same for a window. */
export function isReadableWindow(value: unknown): value is Window {
  if (!isJsonObject(value)) return false;
  if (own(value, 'kind') === 'between') return isDay(own(value, 'from')) && isDay(own(value, 'to'));
  return own(value, 'kind') === 'last' && isNumber(own(value, 'count')) && Object.hasOwn(windowUnits, String(own(value, 'unit')));
}
