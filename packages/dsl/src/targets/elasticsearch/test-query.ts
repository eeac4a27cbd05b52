import type { FieldEntry } from '../../fields/catalogue.ts';
import type { Test } from '../../operators/test.ts';
import { byteLength } from '../../parse/plain-json.ts';
import { allOf, type EsQuery, noneOf } from './es-query.ts';

/** The meaning of a test on a field. A missing value is in no index, so that every positive test is false of it. */
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

/** Bytes of UTF-8 that one text of an index has at most. No document holds a longer one, and a query that names one is refused. */
const longestText = 32_766;

function isIndexable(text: string): boolean {
  // A character is three bytes at most, a pair of surrogates four: short texts need no counting.
  return text.length * 3 <= longestText || byteLength(text) <= longestText;
}
