import type { Pointer } from './definition.ts';
import type { IssueCode } from './issue.ts';
import { type JsonObject, own } from './json.ts';
import { childPointer } from './pointer.ts';

/** What a check gets: where to report issues, and how to check children. */
export interface Checking {
  readonly report: (code: IssueCode, path: Pointer, message: string, params?: Readonly<Record<string, unknown>>) => void;
  /** A number as text with its unit, for messages. */
  readonly amount: (value: number, unit: string | undefined) => string;
  /** Checks a value in a place where a condition is expected. Levels count from 1 at the root condition. */
  readonly condition: (value: unknown, at: Pointer, level: number) => void;
  /** Checks a value in a place where a visit filter is expected. */
  readonly filter: (value: unknown, at: Pointer, level: number) => void;
}

export type Presence = 'required' | 'optional';

/** Reports missing properties (at the object) and unexpected ones (at the property). */
export function checkProperties(object: JsonObject, at: Pointer, expected: Readonly<Record<string, Presence>>, checking: Checking): void {
  for (const [name, presence] of Object.entries(expected)) {
    if (presence === 'required' && !Object.hasOwn(object, name)) {
      checking.report('missing_property', at, `Add "${name}".`, { property: name });
    }
  }
  for (const name of Object.keys(object)) {
    if (!Object.hasOwn(expected, name)) {
      checking.report('extra_property', childPointer(at, name), `Remove "${name}": it has no meaning here.`, {
        property: name,
        allowed: Object.keys(expected),
      });
    }
  }
}

/** The own property if its value is one of the allowed names. Otherwise undefined; a wrong value is reported, an absent property is not. */
export function checkName<T extends string>(
  object: JsonObject,
  property: string,
  at: Pointer,
  allowed: readonly T[],
  code: IssueCode,
  checking: Checking,
): T | undefined {
  if (!Object.hasOwn(object, property)) return undefined;
  const name = own(object, property);
  const path = childPointer(at, property);
  if (typeof name !== 'string') {
    checking.report('wrong_type', path, `"${property}" must be a text.`, { expected: 'text' });
    return undefined;
  }
  const found = allowed.find((one) => one === name);
  if (found === undefined)
    checking.report(code, path, `"${name}" is not known here. Use one of: ${allowed.join(', ')}.`, { value: name, allowed });
  return found;
}

/** True for a whole number within the bounds. Reports anything else (a fraction, a text, a number out of bounds) at its pointer. */
export function checkInteger(
  value: unknown,
  at: Pointer,
  bounds: { readonly least: number; readonly most: number; readonly unit?: string },
  checking: Checking,
): value is number {
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    checking.report('wrong_type', at, 'This must be a whole number.', { expected: 'integer' });
    return false;
  }
  if (value < bounds.least || value > bounds.most) {
    const low = value < bounds.least;
    const limit = checking.amount(low ? bounds.least : bounds.most, bounds.unit);
    checking.report('out_of_range', at, `This must be at ${low ? 'least' : 'most'} ${limit}.`, {
      value,
      from: bounds.least,
      to: bounds.most,
      limit,
    });
    return false;
  }
  return true;
}

/** Checks a list of exactly two values with `one`, and that the first is not after the second. `before` compares two valid values. */
export function checkPair<T>(
  value: unknown,
  at: Pointer,
  one: (item: unknown, at: Pointer) => item is T,
  before: (first: T, second: T) => boolean,
  checking: Checking,
): void {
  if (!Array.isArray(value) || value.length !== 2) {
    checking.report('wrong_type', at, 'This must be a list of two: from and to.', { expected: 'pair' });
    return;
  }
  const first: unknown = value[0];
  const second: unknown = value[1];
  const firstHolds = one(first, childPointer(at, 0));
  const secondHolds = one(second, childPointer(at, 1));
  if (firstHolds && secondHolds && before(second, first)) {
    checking.report('reversed_bounds', at, 'The first bound lies after the second. Swap them.', { from: first, to: second });
  }
}
