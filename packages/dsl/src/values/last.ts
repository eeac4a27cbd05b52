import { isJsonObject } from '../json.ts';
import { windows } from '../windows/registry.ts';
import type { ShapeContract } from './contract.ts';
import { lastOf } from './read.ts';

/** A `last` window, which is the value of `within`. */
export const lastShape: ShapeContract = {
  check(value, at, _entry, checking) {
    if (!isJsonObject(value)) {
      checking.report('wrong_type', at, 'This must be a window such as {"kind": "last", "count": 12, "unit": "month"}.', {
        expected: 'last',
      });
      return;
    }
    windows.last.check(value, at, checking, ['last']);
  },
  canonical: (value) => windows.last.canonical(lastOf(value)),
  schema: () => windows.last.schema(),
};
