import { expect, it } from 'vitest';
import { type Layout, sampleOf, withColumn, withFixed, withWords, wordsText } from './layout.ts';

const layout: Layout = {
  ...{ encoding: 'utf-8', delimiter: ';', columns: { member_id: 'Card' }, fixed: {}, words: {}, tickets: null },
  ...{ dates: 'dmy', timeZone: null, decimals: ',' },
};

it('a column is taken from another of the file, or from none; what stands for nothing goes when it is emptied', () => {
  expect(withColumn(layout, 'status', 'State').columns).toEqual({ member_id: 'Card', status: 'State' });
  expect(withColumn(layout, 'member_id', '').columns).toEqual({});
  expect(withFixed(layout, 'status', ' sold ').fixed).toEqual({ status: 'sold' });
  expect(withFixed(withFixed(layout, 'status', 'sold'), 'status', ' ').fixed).toEqual({});
});

it('words are a line that can be read and written back', () => {
  const some = withWords(layout, 'status', 'S = sold, R=refunded, half, = x');
  expect(some.words).toEqual({ status: { s: 'sold', r: 'refunded' } });
  expect(wordsText(some.words.status)).toBe('s = sold, r = refunded');
  expect(withWords(some, 'status', '').words).toEqual({});
  expect(wordsText(undefined)).toBe('');
});

it('of a file the first 64 KB are looked at', async () => {
  const small = await sampleOf(new File(['é;x'], 'tills.csv'));
  expect([small.name, small.whole, Buffer.from(small.base64, 'base64').toString()]).toEqual(['tills.csv', true, 'é;x']);
  const large = await sampleOf(new File(['x'.repeat(100_000)], 'tills.csv'));
  expect([large.whole, Buffer.from(large.base64, 'base64').length]).toEqual([false, 65_536]);
});
