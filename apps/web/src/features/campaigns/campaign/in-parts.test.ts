import { expect, it } from 'vitest';
import { inParts } from './in-parts.ts';

it('a file of lines comes apart between lines, with its first line over each part', () => {
  expect(inParts('\ufeffid\r\naa\nbb\ncc\n', 4)).toEqual([
    { text: 'id\naa', before: 0 },
    { text: 'id\nbb', before: 1 },
    { text: 'id\ncc\n', before: 2 },
  ]);
  expect(inParts('id\naa\nbb', 1_000)).toEqual([{ text: 'id\naa\nbb', before: 0 }]);
  expect(inParts('id\nvery long\nb', 3).map(({ text }) => text)).toEqual(['id\nvery long', 'id\nb']);
  expect(inParts('id', 10)).toEqual([]);
});

it('no line of a file is lost or told twice, and each is found again by its number', () => {
  const lines = Array.from({ length: 500 }, (_, place) => `line ${place}`);
  const parts = inParts(['id', ...lines].join('\n'), 200);
  expect(parts.length).toBeGreaterThan(10);
  const found = parts.flatMap(({ text, before }) =>
    text
      .split('\n')
      .slice(1)
      .map((line, place) => [before + place, line]),
  );
  expect(found).toEqual(lines.map((line, place) => [place, line]));
});
