import type { Checking } from '../checking.ts';
import type { Pointer, Value } from '../definition.ts';
import type { FieldEntry } from '../fields/catalogue.ts';
import type { JsonObject } from '../json.ts';

export type ShapeName = 'texts' | 'integer' | 'integers' | 'date' | 'dates' | 'last' | 'none';

/** One shape that an operator's value may have. */
export interface ShapeContract {
  /** Reports every issue of a value at its pointer. */
  readonly check: (value: unknown, at: Pointer, entry: FieldEntry, checking: Checking) => void;
  readonly canonical: (value: Value) => Value;
  /** The JSON Schema of the value. */
  readonly schema: (entry: FieldEntry) => JsonObject;
}
