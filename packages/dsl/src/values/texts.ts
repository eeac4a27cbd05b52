import { limits } from '../limits.ts';
import { childPointer } from '../pointer.ts';
import type { ShapeContract } from './contract.ts';
import { normalText, textsOf } from './read.ts';

/** A list of texts, in any order, with repeats allowed. Each is compared exactly after trimming and NFC. */
export const textsShape: ShapeContract = {
  check(value, at, entry, checking) {
    if (!Array.isArray(value)) {
      checking.report('wrong_type', at, 'This must be a list of texts.', { expected: 'texts' });
      return;
    }
    const allowed = entry.values?.map((one) => one.value);
    if (value.length === 0) checking.report('empty_list', at, 'Add at least one value to the list.');
    if (value.length > limits.valuesInList) {
      checking.report('too_many_values', at, `Use at most ${limits.valuesInList} values in one list; this one has ${value.length}.`, {
        count: value.length,
        limit: limits.valuesInList,
      });
    }
    value.forEach((item: unknown, index) => {
      const path = childPointer(at, index);
      if (typeof item !== 'string') checking.report('wrong_type', path, 'This must be a text.', { expected: 'text' });
      else if (!isUsableText(item))
        checking.report('unknown_value', path, 'This text is empty or not readable. Give a value.', { value: item });
      else if (allowed !== undefined && !allowed.includes(normalText(item))) {
        checking.report('unknown_value', path, `"${item}" is not a value of ${entry.label}. Use one of: ${allowed.join(', ')}.`, {
          value: item,
          allowed,
        });
      }
    });
  },
  canonical: (value) => textsOf(value),
  schema: (entry) => ({
    type: 'array',
    minItems: 1,
    maxItems: limits.valuesInList,
    items: entry.values === undefined ? { type: 'string', pattern: '\\S' } : { type: 'string', enum: entry.values.map((one) => one.value) },
  }),
};

/** Whether a text is not blank, and can be stored by every engine and read by people: no lone surrogate and no control character. */
export function isUsableText(text: string): boolean {
  return normalText(text) !== '' && !/[\p{Surrogate}\p{Cc}]/u.test(text);
}
