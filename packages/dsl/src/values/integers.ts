import { checkInteger, checkPair } from '../checking.ts';
import type { ShapeContract } from './contract.ts';
import { integerOf, integersOf } from './read.ts';

const bounds = { least: Number.MIN_SAFE_INTEGER, most: Number.MAX_SAFE_INTEGER };
const schema = { type: 'integer', minimum: bounds.least, maximum: bounds.most };

export const integerShape: ShapeContract = {
  check(value, at, _entry, checking) {
    checkInteger(value, at, bounds, checking);
  },
  canonical: (value) => integerOf(value),
  schema: () => schema,
};

export const integersShape: ShapeContract = {
  check(value, at, _entry, checking) {
    const one = (item: unknown, path: string): item is number => checkInteger(item, path, bounds, checking);
    checkPair(value, at, one, (first, second) => first < second, checking);
  },
  canonical: (value) => integersOf(value),
  schema: () => ({ type: 'array', minItems: 2, maxItems: 2, items: schema }),
};
