import type { ShapeContract, ShapeName } from './contract.ts';
import { dateShape, datesShape } from './dates.ts';
import { integerShape, integersShape } from './integers.ts';
import { lastShape } from './last.ts';
import { textsShape } from './texts.ts';

/** The shapes of operator values. `none` means that the operator takes no value. */
export const shapes = {
  texts: textsShape,
  integer: integerShape,
  integers: integersShape,
  date: dateShape,
  dates: datesShape,
  last: lastShape,
  none: null,
} as const satisfies Record<ShapeName, ShapeContract | null>;
