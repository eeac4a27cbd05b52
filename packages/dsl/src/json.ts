/** A JSON object. Only its own properties count. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property of an object, or undefined. Inherited properties (`__proto__`, `constructor`) are not returned. */
export function own<T>(object: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The own property names of an object of a closed type, such as a registry written with `satisfies`. */
export function keysOf<T extends object>(registry: T): readonly (keyof T & string)[] {
  // The cast is safe for registries: they are object literals with nothing added later, so the type lists every key.
  return Object.keys(registry) as (keyof T & string)[];
}
