import { expect, it } from 'vitest';
import { parseBatchLine } from './batch-line.ts';

it('takes an id that is a text or a number, a definition, and the line’s own as-of date', () => {
  expect(parseBatchLine('{"id":7,"definition":{"version":1},"asOf":"2026-01-01"}')).toEqual({
    ok: true,
    id: 7,
    definition: { version: 1 },
    asOf: '2026-01-01',
  });
  expect(parseBatchLine('{"id":"a","definition":null}')).toEqual({ ok: true, id: 'a', definition: null });
});

it.each([
  ['{', null, 'not_an_object'],
  ['[]', null, 'not_an_object'],
  ['3', null, 'not_an_object'],
  ['{"definition":{}}', null, 'missing_property'],
  ['{"id":null,"definition":{}}', null, 'missing_property'],
  ['{"id":"a"}', 'a', 'missing_property'],
  ['{"id":"a","definition":{},"asof":"2026-01-01"}', 'a', 'extra_property'],
  ['{"id":"a","definition":{},"id":"b"}', 'b', 'extra_property'],
  ['{"id":"a","definition":{"version":1,"version":1}}', 'a', 'extra_property'],
])('answers %s with an issue under the id it could read', (text, id, code) => {
  expect(parseBatchLine(text)).toMatchObject({ ok: false, id, issues: [{ severity: 'error', code }] });
});

it('points into the line, or into the definition where it is about that', () => {
  const path = (text: string) => {
    const line = parseBatchLine(text);
    return line.ok ? null : line.issues.map((issue) => issue.path);
  };
  expect(path('{"id":1,"definition":{"where":{"op":"in","op":"notIn"}},"a/b":1}')).toEqual(['/a~1b', '/where/op']);
  expect(path('{"id":1,"definition":{},"definition":{}}')).toEqual(['/definition']);
});

it('does not see the mark at the start of a file', () => {
  expect(parseBatchLine('\ufeff{"id":1,"definition":{}}')).toMatchObject({ ok: true, id: 1 });
});
