import { leaveFreely } from './leaving.ts';
import { forgetAll } from './tab-storage.ts';

/** `codeNeeded`: the password matched, and a code of the person’s authenticator app is asked for next. */
export type SignInResult = { readonly ok: true; readonly codeNeeded: boolean } | Failed;
interface Failed {
  readonly ok: false;
  readonly message: string;
}

/** Opens a session by e-mail and password; the cookie comes with the answer. */
export async function signIn(email: string, password: string): Promise<SignInResult> {
  try {
    const answer = await fetch('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    if (answer.ok) {
      const told: unknown = await answer.json();
      return { ok: true, codeNeeded: typeof told === 'object' && told !== null && 'codeNeeded' in told && told.codeNeeded === true };
    }
    if (answer.status === 429) {
      const seconds = Number(answer.headers.get('retry-after') ?? 60);
      return { ok: false, message: `Too many tries. Try again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.` };
    }
    if (answer.status >= 500) return { ok: false, message: 'The server does not answer. Check that Marquee is running, then try again.' };
    if (answer.status === 403)
      return { ok: false, message: (await messageOf(answer)) ?? 'You may not sign in here. Ask an administrator.' };
    return { ok: false, message: 'That e-mail and password do not match. Check both and try again.' };
  } catch {
    return { ok: false, message: 'The server does not answer. Check that Marquee is running, then try again.' };
  }
}

/** The server's own sentence, which says why it refuses somebody whose password is right. */
async function messageOf(answer: Response): Promise<string | null> {
  const told: unknown = await answer.json().catch(() => null);
  const error = typeof told === 'object' && told !== null && 'error' in told ? told.error : null;
  return typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string' ? error.message : null;
}

/** Ends the session, forgets what the tab kept and leaves for the sign-in page. Where the session could not be ended, nothing is forgotten. */
export async function signOut(): Promise<Failed | { readonly ok: true }> {
  const answer = await fetch('/api/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  }).catch(() => null);
  // Someone who is signed out already needs nothing more.
  if (answer === null || (!answer.ok && answer.status !== 401))
    return { ok: false, message: 'The server does not answer, so you are still signed in. Check the connection, then sign out again.' };
  forgetAll();
  leaveFreely();
  window.location.assign('/sign-in');
  return { ok: true };
}
