import type { Pointer } from './definition.ts';
import { isJsonObject, type JsonObject, own } from './json.ts';
import { childPointer } from './pointer.ts';

/** An object that stands where a node may, however wrong it is. */
export interface LoosePlaced {
  readonly node: JsonObject;
  readonly pointer: Pointer;
  /** Counted from 1 at what was handed in. */
  readonly level: number;
}

/** Deeper than anything that is read: what goes on beyond is not looked at. */
const deepest = 100;

/** As `walk`, of what may be unfinished or no definition at all: follows `where` and `of` from any object, in document order, owners first. */
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
