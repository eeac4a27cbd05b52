import { type Problem, problemOf } from './problem.ts';

export type AuthAnswer =
  | { readonly ok: true; readonly told: unknown }
  | { readonly ok: false; readonly problem: Problem; readonly error: Error };

/** What the API said in place of an answer, as the other calls of the API have it. */
class AuthError extends Error {
  readonly data: unknown;
  constructor(message: string, data: unknown) {
    super(message);
    this.name = 'AuthError';
    this.data = data;
  }
}

/** Asks what can be asked without a session, such as what an invitation is for. What is secret in it goes in the body, which no log has. */
export async function callAuth(path: string, body: unknown): Promise<AuthAnswer> {
  try {
    const answer = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const told: unknown = await answer.json();
    if (answer.ok) return { ok: true, told };
    const marquee = typeof told === 'object' && told !== null && 'error' in told ? told.error : null;
    const message = typeof marquee === 'object' && marquee !== null && 'message' in marquee ? String(marquee.message) : '';
    return refused(new AuthError(message, { httpStatus: answer.status, marquee }));
  } catch (error) {
    return refused(error instanceof Error ? error : new Error(String(error)));
  }
}

/** Changes how somebody signs in, who gives their password again. Throws what the API refuses, as its other calls do. */
export async function changeAccount(verb: string, given: unknown): Promise<unknown> {
  const answer = await callAuth(`account/${verb}`, given);
  if (answer.ok) return answer.told;
  throw answer.error;
}

function refused(error: Error): AuthAnswer {
  return { ok: false, problem: problemOf(error), error };
}
