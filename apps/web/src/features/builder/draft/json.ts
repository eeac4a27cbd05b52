import { stepsOf } from '@marquee/dsl';

export { childPointer as child, isWithin as within, stepsOf } from '@marquee/dsl';

/** The draft is JSON, whatever state it is in: it may be unfinished, wrong, or no definition at all. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
/** An own property, or undefined; never an inherited one. */
export function property(value: Json | undefined, key: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
export function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
/** The object with some properties set; `undefined` takes one away. The order of the others stays. */
export function withProperties(object: JsonObject, changes: Readonly<Record<string, Json | undefined>>): JsonObject {
  const next: Record<string, Json> = {};
  for (const [key, value] of Object.entries({ ...object, ...changes })) if (value !== undefined) next[key] = value;
  return next;
}

/** The value at a pointer; undefined when there is none. */
export function at(document: Json, pointer: string): Json | undefined {
  return stepsOf(pointer).reduce<Json | undefined>(
    (value, step) => (isList(value) ? value[Number(step)] : property(value, step)),
    document,
  );
}

/** The document with another value at a pointer; `undefined` takes the value away. The same document when there is no such place. */
export function withAt(document: Json, pointer: string, value: Json | undefined): Json {
  return put(document, stepsOf(pointer), value) ?? document;
}

function put(document: Json, steps: readonly string[], value: Json | undefined): Json | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (isList(document)) {
    const index = Number(step);
    const item = document[index];
    if (item === undefined) return document;
    const changed = put(item, rest, value);
    return changed === undefined ? document.toSpliced(index, 1) : document.with(index, changed);
  }
  if (!isObject(document)) return document;
  const inside = property(document, step);
  if (rest.length === 0) return withProperties(document, { [step]: value });
  return inside === undefined ? document : withProperties(document, { [step]: put(inside, rest, value) });
}

/** What came over the wire as JSON is JSON. */
export function toJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value ?? null));
}
