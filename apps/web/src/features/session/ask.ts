const event = 'marquee:sign-out';

/** Signs out, from anywhere in the shell; with unsaved changes only after a question. */
export function askToSignOut(): void {
  window.dispatchEvent(new Event(event));
}

/** Calls back when someone asks to sign out; returns how to stop. */
export function onSignOut(ask: () => void): () => void {
  window.addEventListener(event, ask);
  return () => window.removeEventListener(event, ask);
}
