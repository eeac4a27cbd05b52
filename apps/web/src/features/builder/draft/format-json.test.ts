import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatJson } from './format-json.ts';
import type { Json } from './json.ts';

it('reads back as what was written', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), (written) => {
      const value: Json = JSON.parse(written);
      expect(JSON.parse(formatJson(value))).toEqual(value);
    }),
  );
});

it('keeps a condition on one line and gives a long group a line each', () => {
  const condition = { kind: 'attribute', field: 'age', op: 'atLeast', value: 18 };
  expect(formatJson(condition)).toBe('{ "kind": "attribute", "field": "age", "op": "atLeast", "value": 18 }');
  expect(formatJson({ kind: 'all', of: [condition, condition] }).split('\n')).toHaveLength(7);
});
