import { expect, it } from 'vitest';
import { jsonBreak } from './json-break.ts';

const marked = (text: string) => {
  const found = jsonBreak(text);
  return found === null ? null : [text.slice(found.from, found.to), found.message.replace(/.*from (line \d+, column \d+).*/, '$1')];
};

it('marks where a text stops being JSON, on whatever line that is', () => {
  expect(marked('{\n  "version": 1,\n  "where": oops\n}')).toEqual(['o', 'line 3, column 12']);
  expect(marked('{\n  "version": 1\n  "where": {}\n}')).toEqual(['"', 'line 3, column 3']);
  expect(marked('{"version": 1} oops')).toEqual(['o', 'line 1, column 16']);
  expect(marked('{\n  "version": 1,\n')).toEqual([',', 'line 3, column 1']);
  expect(marked("{\n\n'version': 1}")).toEqual(["'", 'line 3, column 1']);
  expect(jsonBreak('')).toMatchObject({ from: 0, to: 0 });
});

it('marks nothing in what reads as JSON, whatever it says', () => {
  for (const text of ['{}', '[1, 2]', 'null', '{"version": 1, "where": {"kind": "shoe"}}']) expect(jsonBreak(text)).toBeNull();
});
