import { leaveFreely } from './leaving.ts';

const home = '/segments';
// No address of the web: only what is read against it tells whether an address leaves the site.
const ownOrigin = 'http://this-site.invalid';
const controlCharacter = /\p{Cc}/u;

/**
 * The address to go to after signing in: one of this site, read as a browser would read it, or else the segments. A browser drops tabs and
 * line ends from an address and takes a backslash for a slash, so what begins with one slash here may begin with two there.
 */
export function safeNext(next: string | null | undefined): string {
  if (next == null || !next.startsWith('/') || controlCharacter.test(next) || !URL.canParse(next, ownOrigin)) return home;
  const { origin, pathname, search, hash } = new URL(next, ownOrigin);
  if (origin !== ownOrigin || pathname.startsWith('//') || /^\/sign-in(\/|$)/.test(pathname)) return home;
  return `${pathname}${search}${hash}`;
}

/** Leaves for the sign-in page and remembers where one was. What was being edited stays in the tab. */
export function goToSignIn(): void {
  leaveFreely();
  window.location.assign(`/sign-in?next=${encodeURIComponent(window.location.pathname + window.location.search)}`);
}
