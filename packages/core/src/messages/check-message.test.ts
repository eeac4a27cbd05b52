import { describe, expect, it } from 'vitest';
import { CampaignMessage, type EmailBlock, type EmailContent, type MessageText } from '../records/index.ts';
import { checkMessage, type MessageCheck } from './check-message.ts';

const email: EmailContent = {
  subject: '{{film}} is out',
  preheader: 'From {{releaseDay|Friday}}',
  blocks: [
    { kind: 'image', url: '{{imageUrl}}', alt: 'A field by night', link: '{{trailerUrl}}' },
    { kind: 'text', text: 'Dear {{firstName|moviegoer}}, see it at {{usualSite|your cinema}}.' },
    { kind: 'button', text: 'See times', url: 'https://films.example/times' },
    { kind: 'unsubscribe', text: 'Unsubscribe' },
  ],
};
const whole: MessageText = {
  language: 'en-US',
  email,
  sms: { text: '{{film}} is out. {{trailerUrl}} Reply STOP to end' },
  push: { title: '{{film}} is out', body: 'Seats are left.', link: '{{trailerUrl}}' },
  file: { text: 'Tell them that {{film}} is out.' },
};
const known = { film: 'Hush Acre', imageUrl: 'https://films.example/i.jpg', trailerUrl: 'https://films.example/t' };
const all: MessageCheck = { channels: ['email', 'sms', 'push', 'file'], known };

const messageOf = (text: Partial<MessageText>, ...more: MessageText[]) =>
  CampaignMessage.parse({ variants: [{ name: 'A', weight: 1, languages: [{ ...whole, ...text }, ...more] }] });
const told = (text: Partial<MessageText>, check: MessageCheck = all) =>
  checkMessage(messageOf(text), check).map(
    ({ severity, code, path }) => `${severity} ${code} ${path.replace('/variants/0/languages/0', '')}`,
  );
const withBlock = (block: EmailBlock) => ({ email: { ...email, blocks: [block, ...email.blocks.slice(-1)] } });

it('says nothing of a whole message', () => {
  expect(checkMessage(messageOf({}), all)).toEqual([]);
});

it('every issue says what to do next', () => {
  const { email: _, ...without } = whole;
  const message = CampaignMessage.parse({
    variants: [
      {
        name: 'A',
        weight: 1,
        languages: [{ language: 'en', email: { subject: '', preheader: '', blocks: [] }, sms: { text: '{{' } }, { language: 'EN' }],
      },
      { name: 'A', weight: 1, languages: [{ ...without, language: 'de' }] },
    ],
  });
  const issues = checkMessage(message, all);
  expect(issues.length).toBeGreaterThan(10);
  for (const { message: said } of issues) expect(said).toMatch(/^[^.]+[.:?].*[^ ]\.$/);
});

describe('e-mail', () => {
  it.each<[string, Partial<MessageText>, readonly string[]]>([
    ['nobody can unsubscribe', { email: { ...email, blocks: email.blocks.slice(0, -1) } }, ['error unsubscribe_missing /email/blocks']],
    [
      'twice',
      { email: { ...email, blocks: [...email.blocks, { kind: 'unsubscribe', text: 'Leave' }] } },
      ['error unsubscribe_twice /email/blocks/4'],
    ],
    ['no subject', { email: { ...email, subject: ' ' } }, ['error text_missing /email/subject']],
    ['a header in the subject', { email: { ...email, subject: 'Hi\r\nBcc: eve@evil.example' } }, ['error line_break /email/subject']],
    ['a subject of 71', { email: { ...email, subject: 'x'.repeat(71) } }, ['warning text_long /email/subject']],
    ['a subject of 70', { email: { ...email, subject: 'x'.repeat(70) } }, []],
    ['emoji count once', { email: { ...email, subject: '👩‍👩‍👧'.repeat(70) } }, []],
    ['a long preheader', { email: { ...email, preheader: 'x'.repeat(141) } }, ['warning text_long /email/preheader']],
    ['no preheader', { email: { ...email, preheader: '' } }, []],
    ['an empty block', withBlock({ kind: 'text', text: '' }), ['error text_missing /email/blocks/0/text']],
    ['no alt', withBlock({ kind: 'image', url: 'https://a.example/i.png', alt: '' }), ['error alt_missing /email/blocks/0/alt']],
    ['an image without address', withBlock({ kind: 'image', url: '', alt: 'A' }), ['error link_missing /email/blocks/0/url']],
    [
      'a bad link of an image',
      withBlock({ kind: 'image', url: 'https://a.example/', alt: 'A', link: 'ftp://a.example/' }),
      ['error link_not_https /email/blocks/0/link'],
    ],
    [
      'a button that says nothing',
      withBlock({ kind: 'button', text: '', url: 'https://a.example/' }),
      ['error text_missing /email/blocks/0/text'],
    ],
    ['a button that leads nowhere', withBlock({ kind: 'button', text: 'Go', url: '' }), ['error link_missing /email/blocks/0/url']],
    [
      'an http address in a text',
      withBlock({ kind: 'text', text: 'See http://a.example/x.' }),
      ['error link_not_https /email/blocks/0/text'],
    ],
  ])('%s', (_, text, issues) => {
    expect(told(text)).toEqual(issues);
  });

  it.each([
    ['javascript:alert(1)', 'link_not_https'],
    ['data:text/html,x', 'link_not_https'],
    ['http://a.example/', 'link_not_https'],
    ['https://name:word@a.example/', 'link_with_credentials'],
    ['https://', 'link_invalid'],
    ['www.a.example', 'link_invalid'],
    ['https://a.example/a b', 'link_invalid'],
    ['https://{{film}}/', 'link_to_variable'],
    ['{{film}}', 'link_to_variable'],
    ['https://a.example{{film}}', 'link_to_variable'],
    ['{{trailerUrl}}{{trailerUrl}}', 'link_to_variable'],
    ['https://a.example/{{firstName}}', 'variable_without_fallback'],
    ['https://a.example/{{nobody|x}}', 'variable_unknown'],
    ['https://a.example/{{film', 'variable_broken'],
  ])('a button to %s', (url, code) => {
    expect(told(withBlock({ kind: 'button', text: 'Go', url }))).toEqual([`error ${code} /email/blocks/0/url`]);
  });

  it.each([
    'https://a.example',
    'https://a.example/?f={{film}}',
    '{{trailerUrl}}',
    '{{unsubscribeUrl}}',
    'https://a.example/?n={{firstName|you}}',
  ])('a button to %s is right', (url) => {
    expect(told(withBlock({ kind: 'button', text: 'Go', url }))).toEqual([]);
  });
});

describe('variables', () => {
  it.each([
    ['{{firstName}}', ['error variable_without_fallback /file/text']],
    ['{{firstname|you}}', ['error variable_unknown /file/text']],
    ['{{constructor|x}}', ['error variable_unknown /file/text']],
    ['{{}}', ['error variable_broken /file/text']],
    ['{{first name|x}}', ['error variable_broken /file/text']],
    ['a }} b', ['error variable_broken /file/text']],
    ['{{film}} {{firstName|you', ['error variable_broken /file/text']],
    ['{{releaseDay}}', ['error variable_without_value /file/text']],
    ['{{releaseDay|soon}} {{unsubscribeUrl}} {{exhibitor}}', []],
    ['{{firstName|}}', []],
  ])('%s', (text, issues) => {
    expect(told({ file: { text } })).toEqual(issues);
  });

  it('what the request fills in is not missed while the request is not known', () => {
    expect(told({ file: { text: '{{releaseDay}}' } }, { ...all, known: null })).toEqual([]);
  });
});

describe('SMS and push', () => {
  it.each<[string, Partial<MessageText>, readonly string[]]>([
    ['no way out', { sms: { text: 'See it' } }, ['warning opt_out_missing /sms/text']],
    ['to stop by is no way out', { sms: { text: 'Stop by' } }, ['warning opt_out_missing /sms/text']],
    ['a link to unsubscribe', { sms: { text: 'Off: {{unsubscribeUrl}}' } }, []],
    ['two parts', { sms: { text: `STOP ${'a'.repeat(301)}` } }, []],
    ['three parts', { sms: { text: `STOP ${'a'.repeat(302)}` } }, ['warning sms_many_parts /sms/text']],
    ['three parts for one character', { sms: { text: `STOP ’${'a'.repeat(129)}` } }, ['warning sms_many_parts /sms/text']],
    ['nothing', { sms: { text: '' } }, ['error text_missing /sms/text']],
    ['a long title', { push: { title: 'x'.repeat(51), body: 'x' } }, ['warning text_long /push/title']],
    ['a long body', { push: { title: 'x', body: 'x'.repeat(151) } }, ['warning text_long /push/body']],
    ['a link that is none', { push: { title: 'x', body: 'x', link: 'app' } }, ['error link_invalid /push/link']],
    ['no title', { push: { title: '', body: 'x' } }, ['error text_missing /push/title']],
  ])('%s', (_, text, issues) => {
    expect(told(text)).toEqual(issues);
  });

  it('parts are counted with what is filled in', () => {
    const text = `STOP ${'{{film}}'.repeat(8)}`;
    expect(told({ sms: { text } }, { channels: ['sms'], known: { ...known, film: 'x'.repeat(60) } })).toEqual([
      'warning sms_many_parts /sms/text',
    ]);
  });
});

describe('channels and languages', () => {
  it('a channel that is used must be written in the first language, and should be in others', () => {
    const { sms: _, ...without } = whole;
    const message = (...languages: MessageText[]) => CampaignMessage.parse({ variants: [{ name: 'A', weight: 1, languages }] });
    expect(checkMessage(message(without), all)).toMatchObject([
      { severity: 'error', code: 'channel_without_content', path: '/variants/0/languages/0/sms' },
    ]);
    expect(checkMessage(message(whole, { ...without, language: 'de' }), all)).toMatchObject([
      { severity: 'warning', code: 'channel_without_content', path: '/variants/0/languages/1/sms' },
    ]);
  });

  it('what is written for a channel that is not used is not checked', () => {
    expect(told({ push: { title: '', body: '' } }, { ...all, channels: ['email', 'sms'] })).toEqual([]);
  });

  it('a language of one variant alone, twice, and a name twice', () => {
    const german = { ...whole, language: 'de-DE' };
    const variants = [
      { name: 'A', weight: 1, languages: [whole, german, { ...german, language: 'DE-de' }] },
      { name: 'A', weight: 1, languages: [whole] },
    ];
    const issues = checkMessage(CampaignMessage.parse({ variants }), all);
    expect(issues).toMatchObject([
      { severity: 'error', code: 'name_twice', path: '/variants/1/name' },
      { severity: 'error', code: 'language_twice', path: '/variants/0/languages/2/language' },
      { severity: 'warning', code: 'language_missing', path: '/variants/1/languages' },
    ]);
  });
});

describe('the schema', () => {
  it.each(['', 'en_US', 'e', 'en-US-', '<b>'])('refuses %j for a language', (language) => {
    expect(CampaignMessage.safeParse({ variants: [{ name: 'A', weight: 1, languages: [{ language }] }] }).success).toBe(false);
  });

  it('takes an unfinished draft, and refuses one without a variant or with six', () => {
    const variant = { name: 'A', weight: 1, languages: [{ language: 'en', email: { subject: '', preheader: '', blocks: [] } }] };
    expect(CampaignMessage.safeParse({ variants: [variant] }).success).toBe(true);
    expect(CampaignMessage.safeParse({ variants: [] }).success).toBe(false);
    expect(CampaignMessage.safeParse({ variants: Array(6).fill(variant) }).success).toBe(false);
    expect(CampaignMessage.safeParse({ variants: [{ ...variant, languages: [] }] }).success).toBe(false);
  });
});
