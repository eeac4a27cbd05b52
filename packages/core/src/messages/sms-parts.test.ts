import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smsParts, splitSms } from './sms-parts.ts';

const a = (count: number) => 'a'.repeat(count);

it.each([
  ['nothing', '', { encoding: 'gsm7', characters: 0, parts: 0, perPart: 160, left: 160 }],
  ['one letter', 'a', { encoding: 'gsm7', characters: 1, parts: 1, perPart: 160, left: 159 }],
  ['just one part', a(160), { encoding: 'gsm7', characters: 160, parts: 1, perPart: 160, left: 0 }],
  ['one letter more', a(161), { encoding: 'gsm7', characters: 161, parts: 2, perPart: 153, left: 145 }],
  ['two parts to the brim', a(306), { encoding: 'gsm7', characters: 306, parts: 2, perPart: 153, left: 0 }],
  ['one more again', a(307), { encoding: 'gsm7', characters: 307, parts: 3, perPart: 153, left: 152 }],
  ['the euro takes two septets', `${a(158)}€`, { encoding: 'gsm7', characters: 160, parts: 1, perPart: 160, left: 0 }],
  ['and may be one too many', `${a(159)}€`, { encoding: 'gsm7', characters: 161, parts: 2, perPart: 153, left: 145 }],
  [
    'an escape is not cut off from its character',
    `${a(152)}€${a(10)}`,
    { encoding: 'gsm7', characters: 164, parts: 2, perPart: 153, left: 141 },
  ],
  [
    'an accent outside of the default alphabet',
    'Café à Ñandú für Ø',
    { encoding: 'ucs2', characters: 18, parts: 1, perPart: 70, left: 52 },
  ],
  [
    'letters of the default alphabet',
    'é è ù ì ò Ç Ø Å Δ Ω ß É Ñ Ü à §',
    { encoding: 'gsm7', characters: 31, parts: 1, perPart: 160, left: 129 },
  ],
  ['every extension', '^{}\\[~]|€\f', { encoding: 'gsm7', characters: 20, parts: 1, perPart: 160, left: 140 }],
  ['a grave accent alone is outside', '`', { encoding: 'ucs2', characters: 1, parts: 1, perPart: 70, left: 69 }],
  ['a curly apostrophe is outside', `${a(69)}’`, { encoding: 'ucs2', characters: 70, parts: 1, perPart: 70, left: 0 }],
  ['one more makes two parts of 67', `${a(70)}’`, { encoding: 'ucs2', characters: 71, parts: 2, perPart: 67, left: 63 }],
  ['an emoji is two units', '🍿', { encoding: 'ucs2', characters: 2, parts: 1, perPart: 70, left: 68 }],
  ['and is not cut in two', `${a(66)}🍿${a(4)}`, { encoding: 'ucs2', characters: 72, parts: 2, perPart: 67, left: 61 }],
])('%s', (_, text, counted) => {
  expect(smsParts(text)).toEqual(counted);
});

const letter = fc.constantFrom('a', 'é', '€', '{', '\n', '’', '🍿', 'ж');
const texts = fc.oneof(
  fc.array(letter, { maxLength: 500 }).map((letters) => letters.join('')),
  fc.array(fc.constantFrom('a', 'B', '€', '[', ' '), { maxLength: 500 }).map((letters) => letters.join('')),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);

it('parts hold all of the text in order, and cut no letter in two', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const parts = splitSms(text);
      expect(parts.join('')).toBe(text);
      expect(parts.flatMap((part) => [...part])).toEqual([...text]);
      expect(parts).not.toContain('');
    }),
  );
});

it('no part holds more than it may, none could hold what begins the next, and the counts are those of the parts', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { encoding, characters, perPart, parts, left } = smsParts(text);
      const size = (some: string) =>
        encoding === 'ucs2' ? some.length : [...some].reduce((sum, one) => sum + ('\f^{}\\[~]|€'.includes(one) ? 2 : 1), 0);
      const cut = splitSms(text);
      expect(cut).toHaveLength(parts);
      for (const [i, part] of cut.entries()) {
        expect(size(part)).toBeLessThanOrEqual(perPart);
        const [next = ''] = [...(cut[i + 1] ?? '')];
        if (next !== '') expect(size(part) + size(next)).toBeGreaterThan(perPart);
      }
      expect(cut.reduce((sum, part) => sum + size(part), 0)).toBe(characters);
      expect(left).toBe(perPart - size(cut.at(-1) ?? ''));
    }),
  );
});
