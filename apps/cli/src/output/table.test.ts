import { expect, it } from 'vitest';
import { duration, grouped, table } from './table.ts';

it('aligns columns, two spaces apart, without blanks at the end', () => {
  expect(
    table(
      [{ title: 'name' }, { title: 'count', align: 'right' }],
      [
        ['Lumen', '12'],
        ['Arc’s', '1,234'],
      ],
    ),
  ).toEqual(['name   count', 'Lumen     12', 'Arc’s  1,234']);
  expect(
    table(
      [{ title: '' }, { title: '' }],
      [
        ['a', 'b'],
        ['ccc', ''],
      ],
    ),
  ).toEqual(['a    b', 'ccc']);
});

it('groups thousands and says durations in words', () => {
  expect(grouped(1_234_567)).toBe('1,234,567');
  expect(duration(7.6)).toBe('8 s');
  expect(duration(200)).toBe('3 min 20 s');
});
