/** What became of somebody who came back from another server and was not signed in. */
export function failureOf(why: string | string[] | undefined): string | null {
  if (why === undefined) return null;
  if (why === 'unknown') return 'Nobody here has the address that you are known by there. Ask an administrator to invite you.';
  if (why === 'suspended') return 'You are suspended and cannot sign in. Ask an administrator to let you in again.';
  if (why === 'unavailable') return 'That server does not answer. Try again in a moment, or sign in with a password.';
  return 'That did not work. Try again, or sign in with a password.';
}
