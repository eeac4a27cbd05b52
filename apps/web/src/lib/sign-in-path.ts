/** Only addresses of this site are led back to; everything else leads to the segments. */
export function safeNext(next: string | null | undefined): string {
  if (next == null || !next.startsWith('/') || next.startsWith('//') || next.includes('\\') || next.startsWith('/sign-in'))
    return '/segments';
  return next;
}

/** Leaves for the sign-in page and remembers where one was. */
export function goToSignIn(): void {
  if (window.location.pathname === '/sign-in') return;
  window.location.assign(`/sign-in?next=${encodeURIComponent(window.location.pathname + window.location.search)}`);
}
