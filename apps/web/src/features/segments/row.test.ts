import { expect, it } from 'vitest';
import { matching, readTags, tagged, tagsOf } from './row.ts';

const row = (name: string, author = 'Mara Lindqvist', names: string[] = [], tags: string[] = []) => ({
  name,
  author,
  tags,
  usedBy: { ids: [], count: names.length, names },
});
const rows = [row('Horror regulars'), row('Amélie’s friends', 'Tomás Reyes'), row('Families', 'Ann', ['Weekend matinee'])];

it('finds by every word in name, author or user, without case and accents', () => {
  expect(matching(rows, 'AMELIE tomas').map(({ name }) => name)).toEqual(['Amélie’s friends']);
  expect(matching(rows, 'matinee').map(({ name }) => name)).toEqual(['Families']);
  expect(matching(rows, 'regulars nobody')).toEqual([]);
  expect(matching(rows, '  ')).toHaveLength(3);
});

it('finds by tag, in the search and by itself, whatever its case', () => {
  const some = [row('A', 'Ann', [], ['Spring', 'horror']), row('B', 'Ann', [], ['spring']), row('C')];
  expect(matching(some, 'horror').map(({ name }) => name)).toEqual(['A']);
  expect(tagged(some, 'SPRING').map(({ name }) => name)).toEqual(['A', 'B']);
  expect(tagged(some, '')).toHaveLength(3);
  expect(tagsOf(some)).toEqual([
    { tag: 'Spring', count: 2 },
    { tag: 'horror', count: 1 },
  ]);
  expect(readTags(' Spring 2027, ,horror,')).toEqual(['Spring 2027', 'horror']);
});
