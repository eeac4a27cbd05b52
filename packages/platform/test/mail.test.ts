import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, it } from 'vitest';
import { createMailer } from '../src/mail/smtp.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
}

/** A real mail server in this process, which lets in whoever knows the password. */
async function mailServer(): Promise<{ readonly url: string; readonly received: readonly Received[] }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) =>
      username === 'marquee' && password === 'p@ss' ? done(null, { user: username }) : done(new Error('Unknown')),
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address), text: Buffer.concat(parts).toString() });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  return { url: `127.0.0.1:${port}`, received };
}

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
