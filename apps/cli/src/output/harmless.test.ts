import { expect, it } from 'vitest';
import { harmless, harmlessJson } from './harmless.ts';

const hostile = 'North\u001b[2J\u009b31m\u202egnihton\u2066\u0007\r\u0000\u2028';

it('shows what a terminal would act on, and nothing else otherwise', () => {
  expect(harmless(hostile)).toBe(String.raw`North\u001b[2J\u009b31m\u202egnihton\u2066\u0007\u000d\u0000\u2028`);
  expect(harmless('Kino Łódź — سينما 👩‍👧 “ok” \\n')).toBe('Kino Łódź — سينما 👩‍👧 “ok” \\n');
});

it('says the same in JSON', () => {
  const text = harmlessJson({ name: hostile });
  expect(text).not.toMatch(/[\p{Cc}\u202e\u2066\u2028]/u);
  expect(JSON.parse(text)).toEqual({ name: hostile });
});
