import type { Mail } from '../../ports/index.ts';

interface Invited {
  readonly to: string;
  readonly organisation: string;
  readonly role: string;
  readonly link: string;
  /** ISO instant. */
  readonly expiresAt: string;
}

/** What somebody who is invited reads. */
export function invitationMail({ to, organisation, role, link, expiresAt }: Invited): Mail {
  const text = [
    `You are invited to join ${organisation} on Marquee as ${role}.`,
    'Open this link to choose a password:',
    link,
    `It holds until ${expiresAt.slice(0, 16).replace('T', ' ')} UTC and opens once. Whoever has it can join in your place, so do not pass it on.`,
    'If you did not expect this, there is nothing that you have to do.',
  ];
  return { to, subject: `Join ${organisation} on Marquee`, text: `${text.join('\n\n')}\n` };
}
