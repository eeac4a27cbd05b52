import type { Pointer } from './definition.ts';
import { isJsonObject, type JsonObject, own } from './json.ts';
import { childPointer } from './pointer.ts';

/** An object in a place where a node may be. It may be invalid in any way. */
export interface LoosePlaced {
  readonly node: JsonObject;
  readonly pointer: Pointer;
  /** Counted from 1 at the value that was passed in. */
  readonly level: number;
}

/** Levels below this are ignored. It is deeper than any definition that is accepted. */
const deepest = 100;

/** Like `walk`, but for values that may be incomplete or no definition at all. Follows `where` and `of` from any object, in document order, parents first. */
export function looseWalk(value: unknown, pointer: Pointer = '', level = 1): readonly LoosePlaced[] {
  if (!isJsonObject(value) || level > deepest) return [];
  const inside = ['where', 'of'].flatMap((name) => {
    const held = own(value, name);
    const at = childPointer(pointer, name);
    if (!Array.isArray(held)) return looseWalk(held, at, level + 1);
    return held.flatMap((child, index) => looseWalk(child, childPointer(at, index), level + 1));
  });
  return [{ node: value, pointer, level }, ...inside];
}
