import { expect, it } from 'vitest';
import { type LeftOut, tooSmallOf, tooSmallRowsText, tooSmallTexts, unfinishedTexts } from './left-out.ts';

const out = (why: LeftOut['why'], ...names: readonly string[]): readonly LeftOut[] => names.map((name) => ({ name, why }));

it('says what is left out: the unfinished until complete, the wrong until put right, the small because they are', () => {
  expect(
    unfinishedTexts([...out('unfinished', 'Region'), ...out('wrong', 'Aged −4 or over'), ...out('unfinished', 'Loyalty tier')]),
  ).toEqual(['Left out until they are complete: Region, Loyalty tier.', 'Left out until it is put right: Aged −4 or over.']);
  expect(tooSmallTexts([...out('nearlyAll', 'Aged 3 or over'), ...out('few', 'At least 60 visits', 'Live in Guam')])).toEqual([
    'Left out of the count because they concern too few: At least 60 visits, Live in Guam.',
    'Left out of the count because it concerns nearly everyone: Aged 3 or over.',
  ]);
  expect([...unfinishedTexts([]), ...tooSmallTexts([])]).toEqual([]);
});

it('counts the rows that are too small', () => {
  expect(tooSmallRowsText(out('unfinished', 'Region'))).toBeNull();
  expect(tooSmallRowsText(out('few', 'a'))).toBe('1 row is left out: too few to count on their own.');
  expect(tooSmallRowsText(out('nearlyAll', 'a', 'b'))).toBe('2 rows are left out: nearly everyone matches them.');
  expect(tooSmallRowsText([...out('nearlyAll', 'a'), ...out('few', 'b')])).toBe(
    '2 rows are left out: too few, or nearly everyone, match each.',
  );
});

it('says of a row what its core is: an exclusion of nearly everyone is too few, and the other way about', () => {
  expect(tooSmallOf([undefined])).toBeUndefined();
  expect(tooSmallOf(['few'])).toBe('few');
  expect(tooSmallOf([undefined, 'few'])).toBe('few');
  expect(tooSmallOf(['few', undefined])).toBe('nearlyAll');
  expect(tooSmallOf(['nearlyAll', undefined])).toBe('few');
  expect(tooSmallOf(['few', undefined, undefined])).toBe('few');
  expect(tooSmallOf(['few', 'nearlyAll'])).toBe('nearlyAll');
});
