import { expect, it } from 'vitest';
import { bucketsOf, countOf, numberAt, part } from './results.ts';

const bucket = { key: 'action', doc_count: 3, people: { doc_count: 2 } };

it('reads buckets with what is inside them', () => {
  const [first] = bucketsOf({ sum_other_doc_count: 0, buckets: [bucket] });
  expect(first).toMatchObject({ key: 'action', count: 3 });
  expect(countOf(first?.result, 'people')).toBe(2);
});

it('gives no figure where the engine left values out', () => {
  expect(() => bucketsOf({ sum_other_doc_count: 1, buckets: [bucket] })).toThrow('more values');
});

it('gives no figure that is not a whole number, or not there', () => {
  expect(() => numberAt({ total: 1.5 }, 'total')).toThrow('no whole number');
  expect(() => numberAt({ total: 2 ** 53 }, 'total')).toThrow('no whole number');
  expect(() => part({ total: {} }, 'total', 'value')).toThrow('has no total.value');
  expect(() => part({}, 'constructor')).toThrow('has no constructor');
});
