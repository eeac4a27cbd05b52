import fc from 'fast-check';
import { expect, it } from 'vitest';
import { at, child, type Json } from '../draft/json.ts';
import { rangeOf } from './pointer-position.ts';

function* pointers(value: Json, pointer = ''): Generator<string> {
  yield pointer;
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* pointers(item, child(pointer, index));
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) yield* pointers(item, child(pointer, key));
}

it('finds every value of any JSON, however it is laid out', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4, noUnicodeString: false }), fc.constantFrom(0, 2, '\t'), (written, indent) => {
      const value: Json = JSON.parse(written);
      const text = JSON.stringify(value, null, indent);
      // A name that comes twice, or `__proto__`, is not told apart by a pointer.
      for (const pointer of pointers(value)) {
        const { from, to } = rangeOf(text, pointer);
        expect(JSON.parse(text.slice(from, to))).toEqual(at(value, pointer));
      }
    }),
  );
});

it('gives the value around a place that is not there', () => {
  const text = '{ "where": { "kind": "all", "of": [1] } }';
  const { from, to } = rangeOf(text, '/where/value');
  expect(text.slice(from, to)).toBe('{ "kind": "all", "of": [1] }');
});
