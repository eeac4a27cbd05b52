import { CampaignRules, type Ports, verbs } from '@marquee/core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createMailer } from '../../src/mail/smtp.ts';
import { openMailServer } from '../support/mail-server.ts';
import { type Product, refusal } from '../verbs/open-product.ts';
import { sendTestSuite } from './send-test.suite.ts';
import { beatriz, jonah, moviegoersOf, openCampaigns, submitted, wanda } from './world.ts';

const { campaigns } = verbs;
const moviegoers = moviegoersOf(17, 1_500);
const addresses = ['ana@north.example', 'ben@north.example'];

sendTestSuite('SQLite', () => openCampaigns(moviegoers));

let product: Product & { readonly segment: string };
let server: Awaited<ReturnType<typeof openMailServer>>;
let id: string;
let mailer: Ports['mailer'];
const as: Product['as'] = (actor) => ({ ...product.as(actor), ports: { ...product.ports, mailer } });
beforeEach(async () => {
  product = await openCampaigns(moviegoers);
  server = await openMailServer();
  mailer = createMailer({ url: `smtp://marquee:p%40ss@${server.url}`, from: 'Marquee <marquee@cinema.example>' });
  ({ id } = await submitted(product));
});
afterEach(async () => {
  await server.close();
  await product.close();
});
const saveAddresses = (testAddresses: readonly string[]) =>
  campaigns.saveRules.call(as(beatriz), { ...CampaignRules.parse({}), testAddresses });
const test = (more: object = {}) => campaigns.sendTest.call(as(beatriz), { id, language: 'en-US', ...more });

it('the message goes to an exhibitor’s test addresses with HTML and text, marked as a test, and nowhere else', async () => {
  await saveAddresses(addresses);
  expect(await test()).toEqual({ sent: 2, refused: [] });
  expect(server.received.map(({ to }) => to)).toEqual(addresses.map((one) => [one]));
  const [first] = server.received;
  expect(first?.text).toContain('Subject: [Test A] Hush Acre is out');
  expect(first?.text).toMatch(/^Content-Type: text\/plain/m);
  expect(first?.text).toMatch(/^Content-Type: text\/html/m);
  // Once in each form.
  expect(first?.text.replaceAll('=\r\n', '').match(/Test: variant A, for the test addresses of The north alone\./g)).toHaveLength(2);
  const audited = (await product.ports.metadata.audit.list(20)).find(({ action }) => action === 'campaigns.sendTest');
  expect(audited).toMatchObject({ subject: id, changedTo: expect.stringContaining('ana@north.example') });
});

it('nothing is sent without a mail server, addresses or an e-mail, to whom the campaign does not ask, or too often', async () => {
  expect((await refusal(test())).message).toContain('test addresses');
  await saveAddresses(addresses.slice(0, 1));
  expect((await refusal(test({ variant: 'B' }))).code).toBe('conflict');
  expect((await refusal(campaigns.sendTest.call(as(jonah), { id, language: 'en-US' }))).code).toBe('forbidden');
  expect((await refusal(campaigns.sendTest.call(as(wanda), { id: 'cam_none', language: 'en-US' }))).code).toBe('not_found');
  for (let times = 0; times < 5; times += 1) await test({ language: 'de' });
  expect((await refusal(test())).code).toBe('too_many');
  expect(server.received).toHaveLength(5);
  mailer = null;
  expect((await refusal(test())).message).toContain('SMTP_URL');
});

it('an address that the mail server does not take is told, and ten are the most there are', async () => {
  await saveAddresses(addresses);
  mailer = createMailer({ url: 'smtp://127.0.0.1:1', from: 'Marquee <marquee@cinema.example>' });
  expect(await test()).toEqual({ sent: 0, refused: addresses });
  const many = Array.from({ length: 11 }, (_, place) => `a${place}@north.example`);
  expect((await refusal(saveAddresses(many))).code).toBe('bad_request');
  expect((await refusal(saveAddresses(['no address']))).code).toBe('bad_request');
});
