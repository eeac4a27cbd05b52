import type { Checking } from '../checking.ts';
import type { Pointer, Window } from '../definition.ts';
import type { JsonObject } from '../json.ts';

export interface WindowContract<Self extends Window> {
  /** Reports every issue of an object in the place of this window. `kinds` are the kinds that are allowed there. */
  check(node: JsonObject, at: Pointer, checking: Checking, kinds: readonly string[]): void;
  canonical(window: Self): Self;
  /** The window in words, plain text first, then the value: "in the", "last 12 months". */
  words(window: Self): readonly [lead: string, value: string];
  schema(): JsonObject;
}
