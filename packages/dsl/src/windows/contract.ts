import type { Checking } from '../checking.ts';
import type { Pointer, Window } from '../definition.ts';
import type { JsonObject } from '../json.ts';

export interface WindowContract<Self extends Window> {
  /** Reports every issue of an object that stands for this window; `kinds` are the kinds allowed here. */
  check(node: JsonObject, at: Pointer, checking: Checking, kinds: readonly string[]): void;
  canonical(window: Self): Self;
  /** In words: what is said plainly, then the window's value: "in the", "last 12 months". */
  words(window: Self): readonly [lead: string, value: string];
  schema(): JsonObject;
}
