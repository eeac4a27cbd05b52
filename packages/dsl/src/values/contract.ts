import type { Checking } from '../checking.ts';
import type { Pointer, Value } from '../definition.ts';
import type { FieldEntry } from '../fields/catalogue.ts';
import type { JsonObject } from '../json.ts';

export type ShapeName = 'texts' | 'integer' | 'integers' | 'date' | 'dates' | 'last' | 'none';

/** What an operator's value may look like. */
export interface ShapeContract {
  /** Reports every issue of a value, at its place. */
  readonly check: (value: unknown, at: Pointer, entry: FieldEntry, checking: Checking) => void;
  readonly canonical: (value: Value) => Value;
  /** The JSON Schema of the value. */
  readonly schema: (entry: FieldEntry) => JsonObject;
}
