import type { Mailer } from '@marquee/core';
import { createTransport } from 'nodemailer';

/** A server that does not answer must not hold up whoever sends: they are told the link in any case. */
const patienceMs = 10_000;

interface MailerOptions {
  /** `smtp://name:password@host:587`, or `smtps://` for a server that speaks TLS from the start. */
  readonly url: string;
  /** Who messages are from, such as `Marquee <marquee@cinema.example>`. */
  readonly from: string;
  /** Called when the server did not take a message, without the message. */
  readonly onTrouble?: (error: unknown) => void;
}

/** Sends messages over a mail server. This file is the only one that uses the mail library. */
export function createMailer({ url, from, onTrouble = () => {} }: MailerOptions): Mailer {
  const transport = createTransport(
    {
      url,
      connectionTimeout: patienceMs,
      greetingTimeout: patienceMs,
      socketTimeout: patienceMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  return {
    send: async ({ to, subject, text, html }) => {
      try {
        // As an object: a text may be read as several addresses.
        await transport.sendMail({ to: { name: '', address: to }, subject, text, ...(html === undefined ? {} : { html }) });
        return true;
      } catch (error) {
        onTrouble(error);
        return false;
      }
    },
  };
}
