import { afterEach, expect, it } from 'vitest';
import { createMailer } from '../src/mail/smtp.ts';
import { openMailServer } from './support/mail-server.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const mailServer = async () => {
  const server = await openMailServer();
  closing.push(server.close);
  return server;
};

const mail = {
  to: 'mia@studio.example',
  subject: 'Join Café Royal on Marquee',
  text: 'Open this link:\n\nhttp://127.0.0.1:3000/join#mqj_x\n',
};
const from = 'Marquee <marquee@cinema.example>';

it('a message goes to one address, from whom the settings say, and its link is whole', async () => {
  const { url, received } = await mailServer();
  const mailer = createMailer({ url: `smtp://marquee:p%40ss@${url}`, from });
  expect(await mailer.send(mail)).toBe(true);
  expect(received).toMatchObject([{ from: 'marquee@cinema.example', to: ['mia@studio.example'] }]);
  expect(received[0]?.text).toContain('http://127.0.0.1:3000/join#mqj_x');
  expect(received[0]?.text).toMatch(/^To: mia@studio\.example\r$/m);
});

it('an address is one address, whatever is in it', async () => {
  const { url, received } = await mailServer();
  const mailer = createMailer({ url: `smtp://marquee:p%40ss@${url}`, from });
  await mailer.send({ ...mail, to: 'mia@studio.example, eve@evil.example' });
  await mailer.send({ ...mail, subject: 'Hello\r\nBcc: eve@evil.example' });
  expect(received.flatMap(({ to }) => to)).not.toContain('eve@evil.example');
});

it('a server that refuses or is not there is told, and no error of whoever sends', async () => {
  const { url, received } = await mailServer();
  const troubles: unknown[] = [];
  const onTrouble = (error: unknown) => troubles.push(error);
  expect(await createMailer({ url: `smtp://marquee:wrong@${url}`, from, onTrouble }).send(mail)).toBe(false);
  expect(await createMailer({ url: 'smtp://127.0.0.1:1', from, onTrouble }).send(mail)).toBe(false);
  expect(troubles).toHaveLength(2);
  expect(received).toEqual([]);
});
