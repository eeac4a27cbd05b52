/** An object as JSON has it: own properties only matter. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property of an object, or undefined; never what it inherits (`__proto__`, `constructor`). */
export function own<T>(object: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The own property names of an object whose type is known to be closed: a registry written with `satisfies`. */
export function keysOf<T extends object>(registry: T): readonly (keyof T & string)[] {
  // Holds for registries: object literals with nothing added later, so that the type lists every key.
  return Object.keys(registry) as (keyof T & string)[];
}
