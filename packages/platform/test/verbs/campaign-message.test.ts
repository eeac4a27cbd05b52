import { type CampaignMessage, verbs } from '@marquee/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openProduct, type Product, person, refusal } from './open-product.ts';

let product: Product;
beforeAll(async () => {
  product = await openProduct([]);
  await product.ports.metadata.catalogue.upsert({
    films: [
      {
        ...{ id: 'hush-acre', title: 'Hush Acre', releaseDate: '2026-10-16', rating: 'PG', genres: [] },
        ...{ distributor: null, franchise: null, director: null, cast: [] },
      },
    ],
  });
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
const request = { film: 'hush-acre', image: '', trailer: '', channels: ['email', 'sms'] };
const asked = { message, request, variant: 0, language: 'en-US' };
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

it('says what of the request a message needs; that there is no film is said of the request alone', async () => {
  const { issues } = await preview({ channel: 'push', request: { ...request, film: null, channels: ['push'] } });
  expect(issues.map(({ code, path }) => [code, path])).toEqual([
    ['text_missing', '/variants/0/languages/0/push/body'],
    ['variable_without_value', '/variants/0/languages/0/push/link'],
    ['channel_without_content', '/variants/0/languages/1/push'],
  ]);
});

it('writes the day of release as the language does', async () => {
  const texts = [
    { language: 'en-US', push: { title: '{{releaseDay}}', body: 'x' } },
    { language: 'de', push: { title: '{{releaseDay}}', body: 'x' } },
  ];
  const dated = { channel: 'push', message: { variants: [{ name: 'A', weight: 1, languages: texts }] } };
  expect((await preview(dated)).preview).toMatchObject({ title: 'Friday, October 16' });
  expect((await preview({ ...dated, language: 'de' })).preview).toMatchObject({ title: 'Freitag, 16. Oktober' });
});

it('a draft is told what its message lacks, at its place, and is not submitted without one', async () => {
  const { id, revision } = await verbs.campaigns.create.call(product.as(marketer), { name: 'Opening', request: { channels: ['push'] } });
  const saved = await verbs.campaigns.save.call(product.as(marketer), { id, revision, request: { ...request, channels: ['push'] } });
  expect(saved.issues).toContainEqual({ path: '/message', severity: 'error', message: 'Write what moviegoers are told.' });
  const written = { ...request, channels: ['push'], message };
  const after = await verbs.campaigns.save.call(product.as(marketer), { id, revision: saved.revision, request: written });
  expect(after.issues.filter(({ path }) => path.startsWith('/message'))).toMatchObject([
    { severity: 'error', path: '/message/variants/0/languages/0/push/body' },
    { severity: 'error', path: '/message/variants/0/languages/0/push/link' },
    { severity: 'warning', path: '/message/variants/0/languages/1/push' },
  ]);
  expect((await verbs.campaigns.open.call(product.as(marketer), { id })).request.message).toEqual(message);
});

it('refuses at its place what is no message', async () => {
  const variants = [{ ...message.variants[0], name: 'Z' }];
  const { code, details } = await refusal(preview({ channel: 'email', message: { variants } }));
  expect(code).toBe('bad_request');
  expect(details).toMatchObject({ issues: [{ path: '/message/variants/0/name' }] });
});

it('tells what can be put into a message, and by whom it is filled in', async () => {
  const { variables, lengths } = await verbs.campaigns.messageRules.call(product.as(marketer), {});
  expect(variables).toContainEqual({ name: 'firstName', label: 'First name', by: 'exhibitor', kind: 'text', fallback: 'there' });
  expect(variables).toContainEqual({ name: 'unsubscribeUrl', label: 'Link to unsubscribe', by: 'product', kind: 'link', fallback: '' });
  expect(lengths).toMatchObject({ subject: 70 });
});
