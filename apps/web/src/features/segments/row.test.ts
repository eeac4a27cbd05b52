import { expect, it } from 'vitest';
import { matching } from './row.ts';

const row = (name: string, author = 'Mara Lindqvist', names: string[] = []) => ({
  name,
  author,
  usedBy: { ids: [], count: names.length, names },
});
const rows = [row('Horror regulars'), row('Amélie’s friends', 'Tomás Reyes'), row('Families', 'Ann', ['Weekend matinee'])];

it('finds by every word in name, author or user, without case and accents', () => {
  expect(matching(rows, 'AMELIE tomas').map(({ name }) => name)).toEqual(['Amélie’s friends']);
  expect(matching(rows, 'matinee').map(({ name }) => name)).toEqual(['Families']);
  expect(matching(rows, 'regulars nobody')).toEqual([]);
  expect(matching(rows, '  ')).toHaveLength(3);
});
