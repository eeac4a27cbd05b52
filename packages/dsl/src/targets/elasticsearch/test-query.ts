import type { FieldEntry } from '../../fields/catalogue.ts';
import type { Test } from '../../operators/test.ts';
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
      return { terms: { [field]: [...test.texts] } };
    case 'everyOf':
      return allOf(test.texts.map((text) => ({ term: { [field]: text } })));
    case 'range':
      return {
        range: {
          [field]: { ...(test.from === undefined ? {} : { gte: test.from }), ...(test.to === undefined ? {} : { lte: test.to }) },
        },
      };
  }
}
