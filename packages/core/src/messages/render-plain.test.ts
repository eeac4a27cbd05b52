import { expect, it } from 'vitest';
import { renderPlain } from './render-plain.ts';
import { textFor } from './text-for.ts';

it('an e-mail as plain text has its blocks in order, with addresses that are safe to follow', () => {
  const text = renderPlain(
    {
      blocks: [
        { kind: 'image', url: 'https://films.example/i.jpg', alt: 'A field by night', link: '{{trailerUrl}}' },
        { kind: 'text', text: 'Dear {{firstName|moviegoer}},\n\n{{film}} & <more>.' },
        { kind: 'button', text: 'See times', url: 'https://films.example/times' },
        { kind: 'button', text: 'Not this', url: 'javascript:alert(1)' },
        { kind: 'image', url: 'https://films.example/j.jpg', alt: '' },
        { kind: 'unsubscribe', text: 'Unsubscribe' },
      ],
    },
    { film: 'Hush Acre', trailerUrl: 'https://films.example/t', unsubscribeUrl: 'https://films.example/u' },
  );
  expect(text).toBe(
    [
      'A field by night: https://films.example/t',
      'Dear moviegoer,\n\nHush Acre & <more>.',
      'See times: https://films.example/times',
      'Not this',
      'Unsubscribe: https://films.example/u\n',
    ].join('\n\n'),
  );
});

it.each([
  ['de', 'de'],
  ['DE-at', 'de'],
  ['fr-CA', 'fr-CA'],
  ['fr', 'fr-CA'],
  ['ja', 'en-US'],
])('who reads %s gets %s', (language, got) => {
  const languages = ['en-US', 'de', 'fr-CA'].map((tag) => ({ language: tag }));
  expect(textFor({ languages }, language).language).toBe(got);
});
