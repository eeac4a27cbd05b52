import type { EmailBlock, EmailToRender } from '@marquee/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { messageRenderer } from '../src/mail/message-renderer.ts';

const email: EmailToRender = {
  content: {
    subject: '{{film}} is out',
    preheader: 'From {{releaseDay|Friday}}',
    blocks: [
      { kind: 'image', url: '{{imageUrl}}', alt: 'A field by night', link: '{{trailerUrl}}' },
      { kind: 'text', text: 'Dear {{firstName|moviegoer}},\n\nfirst line\nsecond line' },
      { kind: 'button', text: 'See times', url: 'https://films.example/times' },
      { kind: 'unsubscribe', text: 'Unsubscribe' },
    ],
  },
  language: 'en-GB',
  values: {
    film: 'Hush Acre',
    imageUrl: 'https://films.example/i.jpg',
    trailerUrl: 'https://films.example/t?a=1&b=2',
    unsubscribeUrl: 'https://films.example/u',
  },
  images: 'shown',
  missing: 'fallback',
};
const withBlocks = (...blocks: EmailBlock[]): EmailToRender => ({ ...email, content: { ...email.content, blocks } });

it('an e-mail has its texts, image, button and way out, in its language, and as plain text', async () => {
  const { subject, preheader, html, text } = await messageRenderer.email(email);
  expect(subject).toBe('Hush Acre is out');
  expect(preheader).toBe('From Friday');
  expect(html).toMatch(/^<!DOCTYPE html><html dir="ltr" lang="en-GB">/);
  expect(html).toContain('<title>Hush Acre is out</title>');
  expect(html).toContain('Dear moviegoer,</p>');
  expect(html).toContain('first line<br/>second line</p>');
  expect(html).toMatch(/<a href="https:\/\/films\.example\/t\?a=1&amp;b=2"[^>]*><img[^>]* src="https:\/\/films\.example\/i\.jpg"/);
  expect(html).toMatch(/<img[^>]* alt="A field by night"/);
  expect(html).toMatch(/<a href="https:\/\/films\.example\/times"/);
  expect(html).toMatch(/<a href="https:\/\/films\.example\/u"[^>]*>Unsubscribe<\/a>/);
  expect(text).toContain('See times: https://films.example/times');
});

it('it is one column that narrows with its window', async () => {
  const { html } = await messageRenderer.email(email);
  expect(html).toContain('name="viewport"');
  expect(html).toContain('max-width:600px');
  expect(html).not.toMatch(/width="6\d\d"/);
});

it('is written from the right in languages that are', async () => {
  const direction = async (language: string) => /dir="(\w+)"/.exec((await messageRenderer.email({ ...email, language })).html)?.[1];
  expect(await direction('ar')).toBe('rtl');
  expect(await direction('he-IL')).toBe('rtl');
  expect(await direction('az-Arab')).toBe('rtl');
  expect(await direction('az')).toBe('ltr');
});

it('asks no server for anything, where images are named', async () => {
  const { html } = await messageRenderer.email({ ...email, images: 'named' });
  expect(html).not.toMatch(/<img|src=|url\(|@import|<link/);
  expect(html).toContain('A field by night<br/>https://films.example/i.jpg');
});

it('keeps what the exhibitor fills in, where that is asked for', async () => {
  const { html, text } = await messageRenderer.email({ ...email, missing: 'keep' });
  for (const made of [html, text]) expect(made).toContain('Dear {{firstName|moviegoer}},');
});

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title><script>alert(1)</script>',
  '<!--[if mso]><script>alert(1)</script><![endif]-->',
  '--><script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://x.example/"onclick="alert(1)',
  'https://x.example/</a><script>alert(1)</script>',
  "https://x.example/'><svg onload=alert(1)>",
  'Hi\r\nBcc: eve@evil.example\r\n\r\n<script>alert(1)</script>',
  '{{film}}"><script>alert(1)</script>',
  '\u0000<script\u0000>alert(1)</script>',
  '\ud800<script>',
];

/** Tags that an e-mail of ours has, with the attributes that each may carry: anything else was let in from a text. */
function refuseStrangers(html: string): void {
  // The only comments are those that the button has for one mail program, without a text of ours in them.
  const without = html.replace(/<!--\[if mso\]><i style="[\w:;%.-]*" hidden>(&#8202;)*(&#8203;)?<\/i><!\[endif\]-->/g, '');
  expect(without).not.toContain('<!--');
  const tags = [...without.matchAll(/<([^>"]*(?:"[^"]*"[^>"]*)*)>/g)].map(([, tag = '']) => tag);
  for (const tag of tags) {
    expect(tag).toMatch(/^(!DOCTYPE html|\/?(html|head|meta|title|body|table|tbody|tr|td|div|p|br|a|img|span)\b)/);
    const attributes = [...tag.matchAll(/([\w-]+)="([^"]*)"/g)];
    for (const [, name, value] of attributes) {
      expect(name).toMatch(
        /^(dir|lang|content|http-equiv|name|style|border|width|cellPadding|cellSpacing|role|align|data-skip-in-text|alt|src|loading|href|target|hidden|cellpadding|cellspacing)$/,
      );
      if (name === 'href' || name === 'src') expect(value).toMatch(/^https:\/\/[\w.-]+(:\d+)?\//);
    }
    // Nothing but a name and whole attributes is in a tag.
    expect(tag.replace(/\s[\w-]+="[^"]*"/g, '')).toMatch(/^\/?!?[\w ]+\/?$/);
  }
  expect(without.replace(/<[^>"]*(?:"[^"]*"[^>"]*)*>/g, '')).not.toMatch(/[<>]/);
}

it.each(hostile)('nothing comes of %j in any place', async (text) => {
  const everywhere = withBlocks(
    { kind: 'text', text },
    { kind: 'image', url: text, alt: text, link: text },
    { kind: 'image', url: 'https://films.example/i.jpg', alt: text },
    { kind: 'button', text, url: text },
    { kind: 'button', text, url: `https://films.example/?q={{film}}` },
    { kind: 'unsubscribe', text },
  );
  const values = { film: text, trailerUrl: text, imageUrl: text, unsubscribeUrl: text, firstName: text };
  for (const images of ['shown', 'named'] as const) {
    const made = await messageRenderer.email({
      ...everywhere,
      content: { ...everywhere.content, subject: text, preheader: text },
      values,
      images,
    });
    refuseStrangers(made.html);
    expect(made.subject).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u);
    expect(made.preheader).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u);
  }
});

it('nor of anything else', async () => {
  const part = fc.oneof(fc.constantFrom(...hostile, '<', '>', '"', "'", '&', '{{film}}', '{{', '\n\n'), fc.string({ unit: 'grapheme' }));
  const text = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(text, text, text, async (first, second, film) => {
      const blocks: EmailBlock[] = [
        { kind: 'text', text: first },
        { kind: 'image', url: second, alt: first, link: first },
        { kind: 'button', text: second, url: first },
        { kind: 'unsubscribe', text: second },
      ];
      const { html } = await messageRenderer.email({ ...email, content: { subject: first, preheader: second, blocks }, values: { film } });
      refuseStrangers(html);
    }),
  );
});
