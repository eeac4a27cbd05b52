import type { Checking } from '../checking.ts';
import { checkName, checkProperties } from '../checking.ts';
import type { Pointer, Window } from '../definition.ts';
import { isJsonObject, keysOf, own } from '../json.ts';
import { between } from './between.ts';
import type { WindowContract } from './contract.ts';
import { last } from './last.ts';

/** The kinds of window that `during` allows. */
export const windows = { last, between } as const satisfies {
  readonly [K in Window['kind']]: WindowContract<Extract<Window, { kind: K }>>;
};

export const windowKinds = keysOf(windows);

/** The contract of a window by its kind. */
export function windowOf(kind: Window['kind']): WindowContract<Window> {
  return windows[kind];
}

/** Checks a value in a place where a window is expected, and reports every issue. */
export function checkWindow(value: unknown, at: Pointer, checking: Checking): void {
  if (!isJsonObject(value)) {
    checking.report('not_an_object', at, 'A window must be an object such as {"kind": "last", "count": 12, "unit": "month"}.');
    return;
  }
  const kind = windowKinds.find((one) => one === own(value, 'kind'));
  if (kind !== undefined) windowOf(kind).check(value, at, checking, windowKinds);
  else if (Object.hasOwn(value, 'kind')) checkName(value, 'kind', at, windowKinds, 'unknown_kind', checking);
  else checkProperties(value, at, { kind: 'required', count: 'optional', unit: 'optional', from: 'optional', to: 'optional' }, checking);
}
