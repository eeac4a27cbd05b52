import { callAuth } from '../../lib/auth-call.ts';

/** What an invitation is for. */
export interface Invitation {
  readonly email: string | null;
  readonly name: string | null;
  readonly role: string;
  readonly organisation: string;
}
export type Looked = { readonly state: 'open'; readonly invitation: Invitation } | { readonly state: 'refused'; readonly message: string };

/** The token of the link, which stands behind its `#`; an empty text where it has none. */
export function tokenOf(hash: string): string {
  return hash.replace(/^#/, '').trim();
}

/** Looks what the invitation with a token is for. */
export async function look(token: string): Promise<Looked> {
  if (token === '') return { state: 'refused', message: 'The link is not whole. Open it as it was sent to you, or ask for another one.' };
  const answer = await callAuth('join/look', { token });
  if (!answer.ok) return { state: 'refused', message: answer.problem.message };
  const invitation = invitationOf(answer.told);
  return invitation ? { state: 'open', invitation } : { state: 'refused', message: 'The server answered what cannot be read. Try again.' };
}

function invitationOf(told: unknown): Invitation | null {
  if (typeof told !== 'object' || told === null) return null;
  const { email, name, role, organisation } = Object.fromEntries<unknown>(Object.entries(told));
  if (typeof role !== 'string' || typeof organisation !== 'object' || organisation === null || !('name' in organisation)) return null;
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return { email: text(email), name: text(name), role, organisation: String(organisation.name) };
}
