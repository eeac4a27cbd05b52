/** Says of a value whether it is certainly so. */
export type Check = (value: unknown) => boolean;

export const isText: Check = (value) => typeof value === 'string';
export const isId: Check = (value) => typeof value === 'string' && value.length > 0;
export const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
export const isInteger: Check = (value) => Number.isSafeInteger(value);

export function orNull(check: Check): Check {
  return (value) => value === null || check(value);
}
export function atLeast(least: number): Check {
  return (value) => isInteger(value) && Number(value) >= least;
}
export function oneOf(values: readonly string[]): Check {
  return (value) => typeof value === 'string' && values.includes(value);
}
export function listOf(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (const one of value) if (!check(one)) return false;
    return true;
  };
}

/** A check of an object that has these properties, each so, and no others. */
export function exactly<P extends object>(checks: { readonly [K in keyof P]-?: Check }): (value: unknown) => value is P {
  const properties = new Map<string, Check>(Object.entries(checks));
  return (value): value is P => {
    if (typeof value !== 'object' || value === null) return false;
    let known = 0;
    // No list of the properties is made: this runs for every message.
    for (const name in value) {
      if (!properties.get(name)?.(Reflect.get(value, name))) return false;
      known += 1;
    }
    return known === properties.size;
  };
}
