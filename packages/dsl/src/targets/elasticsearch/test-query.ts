import type { FieldEntry } from '../../fields/catalogue.ts';
import type { Test } from '../../operators/test.ts';
import { byteLength } from '../../parse/plain-json.ts';
import { allOf, type EsQuery, noneOf } from './es-query.ts';

/** A test on a field as a query. Missing values are not indexed, so every positive test is false for them. */
export function testQuery(test: Test, field: string, entry: FieldEntry): EsQuery {
  const positive = positiveQuery(test, field, entry);
  return test.negated ? noneOf([positive]) : positive;
}

function positiveQuery(test: Test, field: string, entry: FieldEntry): EsQuery {
  switch (test.form) {
    case 'present':
      return entry.missingValue === undefined
        ? { exists: { field } }
        : { bool: { filter: [{ exists: { field } }], must_not: [{ term: { [field]: entry.missingValue } }] } };
    case 'someOf':
      return { terms: { [field]: test.texts.filter(isIndexable) } };
    case 'everyOf':
      return allOf(test.texts.map((text) => (isIndexable(text) ? { term: { [field]: text } } : { terms: { [field]: [] } })));
    case 'range':
      return {
        range: {
          [field]: { ...(test.from === undefined ? {} : { gte: test.from }), ...(test.to === undefined ? {} : { lte: test.to }) },
        },
      };
  }
}

/** The longest text in bytes of UTF-8 that the index can hold as one term. No document has a longer one, and the engine refuses a query with one. */
const longestText = 32_766;

function isIndexable(text: string): boolean {
  // A UTF-16 code unit takes at most three bytes in UTF-8, so short texts need no counting.
  return text.length * 3 <= longestText || byteLength(text) <= longestText;
}
