import type { Held } from '../../fields/read.ts';
import { inRange } from '../../operators/compare.ts';
import type { Test } from '../../operators/test.ts';

/** A test as a function in memory. `missingValue` is a stored value that means "not known". */
export function holds(test: Test, missingValue?: string): (held: Held) => boolean {
  const positive = positively(test, missingValue);
  return test.negated ? (held) => !positive(held) : positive;
}

function positively(test: Test, missingValue?: string): (held: Held) => boolean {
  switch (test.form) {
    case 'present':
      return (held) => held !== null && held !== missingValue && !(Array.isArray(held) && held.length === 0);
    case 'someOf': {
      const texts = new Set<unknown>(test.texts);
      return (held) => (Array.isArray(held) ? held.some((one) => texts.has(one)) : texts.has(held));
    }
    case 'everyOf':
      return (held) => Array.isArray(held) && test.texts.every((text) => held.includes(text));
    case 'range':
      return (held) => typeof held === 'number' && inRange(test, held);
  }
}
