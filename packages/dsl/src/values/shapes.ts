import type { ShapeContract, ShapeName } from './contract.ts';
import { dateShape, datesShape } from './dates.ts';
import { integerShape, integersShape } from './integers.ts';
import { lastShape } from './last.ts';
import { textsShape } from './texts.ts';

/** The shape of every operator's value; `none` takes no value at all. */
export const shapes = {
  texts: textsShape,
  integer: integerShape,
  integers: integersShape,
  date: dateShape,
  dates: datesShape,
  last: lastShape,
  none: null,
} as const satisfies Record<ShapeName, ShapeContract | null>;
