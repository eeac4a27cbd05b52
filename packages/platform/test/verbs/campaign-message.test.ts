import { type CampaignMessage, verbs } from '@marquee/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openProduct, type Product, person, refusal } from './open-product.ts';

let product: Product;
beforeAll(async () => {
  product = await openProduct([]);
});
afterAll(() => product.close());

const marketer = person('Mia', 'marketer', 'studio', ['north']);
const message: CampaignMessage = {
  variants: [
    {
      name: 'A',
      weight: 1,
      languages: [
        {
          language: 'en-US',
          email: {
            subject: '{{film}}, {{firstName|moviegoer}}',
            preheader: '',
            blocks: [
              { kind: 'image', url: 'https://films.example/i.jpg', alt: 'A field' },
              { kind: 'unsubscribe', text: 'Unsubscribe' },
            ],
          },
          sms: { text: `{{film}} ${'a'.repeat(155)} STOP` },
          push: { title: '{{film}}', body: '', link: '{{trailerUrl}}' },
        },
        { language: 'de', sms: { text: 'Jetzt: {{film}}. STOP’' } },
      ],
    },
  ],
};
const asked = { message, channels: ['email', 'sms'], variant: 0, language: 'en-US', values: { film: 'Hush Acre' } } as const;
const preview = (more: object) => verbs.campaigns.previewMessage.call(product.as(marketer), { ...asked, ...more });

it('shows an e-mail with what the request fills in, and what the exhibitor does by its fallbacks or by examples', async () => {
  const { preview: shown, issues } = await preview({ channel: 'email' });
  expect(shown).toMatchObject({ channel: 'email', subject: 'Hush Acre, moviegoer', subjectLength: 20, preheader: '' });
  if (shown?.channel !== 'email') throw new Error('It is no e-mail.');
  expect(shown.html).toContain('https://cinema.example/unsubscribe');
  expect(shown.html).not.toContain('<img');
  expect(shown.text).toContain('A field');
  expect(issues).toMatchObject([{ severity: 'warning', code: 'channel_without_content', path: '/variants/0/languages/1/email' }]);
  expect((await preview({ channel: 'email', reader: 'example' })).preview).toMatchObject({ subject: 'Hush Acre, Alex' });
});

it('cuts an SMS, in the language that is asked for or the first', async () => {
  const { preview: long } = await preview({ channel: 'sms' });
  expect(long).toMatchObject({ encoding: 'gsm7', characters: 170, parts: 2, perPart: 153, left: 136 });
  expect(long?.channel === 'sms' && long.texts.join('')).toBe(`Hush Acre ${'a'.repeat(155)} STOP`);
  expect((await preview({ channel: 'sms', language: 'de-AT' })).preview).toMatchObject({ encoding: 'ucs2', parts: 1 });
  expect((await preview({ channel: 'sms', language: 'fr' })).preview).toMatchObject({ encoding: 'gsm7' });
});

it('shows what is unfinished, and nothing where nothing is written', async () => {
  expect((await preview({ channel: 'push' })).preview).toEqual({
    ...{ channel: 'push', title: 'Hush Acre', titleLength: 9, body: '', bodyLength: 0, link: null },
  });
  expect((await preview({ channel: 'file' })).preview).toBeNull();
  expect((await preview({ channel: 'email', language: 'de' })).preview).toBeNull();
});

it('says what of the request a message needs', async () => {
  const { issues } = await preview({ channel: 'push', channels: ['push'], values: {} });
  expect(issues.map(({ code, path }) => [code, path])).toEqual([
    ['variable_without_value', '/variants/0/languages/0/push/title'],
    ['text_missing', '/variants/0/languages/0/push/body'],
    ['variable_without_value', '/variants/0/languages/0/push/link'],
    ['channel_without_content', '/variants/0/languages/1/push'],
  ]);
});

it('refuses at its place what is no message', async () => {
  const variants = [{ ...message.variants[0], name: 'Z' }];
  const { code, details } = await refusal(preview({ channel: 'email', message: { variants } }));
  expect(code).toBe('bad_request');
  expect(details).toMatchObject({ issues: [{ path: '/message/variants/0/name' }] });
});

it('tells what can be put into a message, and by whom it is filled in', async () => {
  const { variables, lengths } = await verbs.campaigns.messageRules.call(product.as(marketer), {});
  expect(variables).toContainEqual({ name: 'firstName', label: 'First name', by: 'exhibitor', kind: 'text' });
  expect(variables).toContainEqual({ name: 'unsubscribeUrl', label: 'Link to unsubscribe', by: 'product', kind: 'link' });
  expect(lengths).toMatchObject({ subject: 70 });
});
