import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fill, fillLine, fillLink } from './fill.ts';
import { piecesOf } from './pieces.ts';

const values = { film: 'Hush Acre', trailerUrl: 'https://films.example/t?a=1&b=2', firstName: 'Ann & Bo' };

it.each([
  ['a value', 'See {{film}} now', 'See Hush Acre now'],
  ['a value before its fallback', '{{film|it}}', 'Hush Acre'],
  ['a fallback', 'Dear {{loyaltyTier|member}}', 'Dear member'],
  ['spaces around a name and a fallback', '{{ loyaltyTier | dear member }}', 'dear member'],
  ['an empty fallback', 'Hi{{loyaltyTier|}}!', 'Hi!'],
  ['nothing known', '{{usualSite}}', ''],
  ['an unknown name', '{{nobody|x}}', '{{nobody|x}}'],
  ['a name that every object has', '{{constructor}} {{toString|x}}', '{{constructor}} {{toString|x}}'],
  ['broken braces', '{{film and }} {{', '{{film and }} {{'],
  ['single braces', '{film}', '{film}'],
  ['three braces', '{{{film}}}', '{{{film}}}'],
  ['a variable after broken braces', '{{ {{film}}', '{{ Hush Acre'],
])('fills in %s', (_, text, filled) => {
  expect(fill(text, values)).toBe(filled);
});

it('keeps what another system fills in, where that is asked for', () => {
  expect(fill('{{firstName|you}}, {{usualSite|your cinema}}: {{film}}', { film: 'Hush Acre' }, 'keep')).toBe(
    '{{firstName|you}}, {{usualSite|your cinema}}: Hush Acre',
  );
});

it('a value is not filled in again', () => {
  expect(fill('{{film}}', { film: '{{firstName|x}}', firstName: 'Eve' })).toBe('{{firstName|x}}');
});

it('pieces hold all of a text', () => {
  const part = fc.constantFrom('{{', '}}', '{', '}', 'film', '|', 'a b', '\n', '{{film}}', '{{firstName|you}}', '🍿');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(part).map((parts) => parts.join('')),
        fc.string(),
      ),
      (text) => {
        expect(
          piecesOf(text)
            .map(({ source }) => source)
            .join(''),
        ).toBe(text);
      },
    ),
  );
});

it('one line stays one, whatever is filled in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (film) => {
      expect(fillLine('See {{film}}\r\nBcc: eve@evil.example', { film })).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u);
    }),
  );
});

it.each([
  ['a link of the product', '{{trailerUrl}}', 'https://films.example/t?a=1&b=2'],
  ['a value in a part of an address', 'https://x.example/?n={{firstName|you}}', 'https://x.example/?n=Ann%20%26%20Bo'],
  ['a fallback in a part of an address', 'https://x.example/?n={{usualSite|a&b}}', 'https://x.example/?n=a%26b'],
  ['a text as a link', '{{film}}', null],
  ['a link without a value', '{{imageUrl}}', null],
  ['nothing', '', null],
  ['javascript', 'javascript:alert(1)', null],
  ['javascript in other letters', 'JaVaScRiPt:alert(1)', null],
  ['data', 'data:text/html,<script>alert(1)</script>', null],
  ['http', 'http://x.example/', null],
  ['no scheme', '//x.example/', null],
  ['a name before the host', 'https://films.example@evil.example/', null],
  ['a tab in it', 'https://x.example/a\tb', null],
])('%s as a link', (_, link, followed) => {
  expect(fillLink(link, values)).toBe(followed);
});

it('what a link is filled with leads nowhere else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (firstName) => {
      const link = fillLink('https://x.example/p/{{firstName|you}}?q={{firstName|you}}', { firstName });
      expect(new URL(link ?? '').host).toBe('x.example');
    }),
  );
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.constantFrom('javascript:1', 'https://a@b.example')), (trailerUrl) => {
      const link = fillLink('{{trailerUrl}}', { trailerUrl });
      if (link !== null) expect(new URL(link)).toMatchObject({ protocol: 'https:', username: '', password: '' });
    }),
  );
});

it('half of a letter in a link is no bug', () => {
  expect(fillLink('https://x.example/?q={{film}}', { film: 'a\ud800b' })).toBe('https://x.example/?q=a%EF%BF%BDb');
});
