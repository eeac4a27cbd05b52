/** Whether the session of this page is known to have ended, and who wants to know. */
let ended = false;
const watchers = new Set<() => void>();

/** The API said that nobody is signed in any more. */
export function sessionEnded(): void {
  if (ended) return;
  ended = true;
  for (const watcher of watchers) watcher();
}

/** For `useSyncExternalStore`: whether it ended. */
export const isSessionEnded = (): boolean => ended;

export function watchSession(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}
