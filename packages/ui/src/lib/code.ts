/** Asks for code of its own file, such as `() => import('./dialog.tsx')`. Declare it once, outside of what renders: it is the code's identity. */
export type Load<T> = () => Promise<T>;

/** The state of code that is loaded later: not there yet, there, or failed to load. */
export interface Code<T> {
  readonly code: T | undefined;
  /** It was wanted and did not come: the connection is gone, or another release took its place. */
  readonly away: boolean;
}

interface Entry<T> {
  now: Code<T>;
  coming: Promise<void> | null;
  readonly watchers: Set<() => void>;
}

const entries = new WeakMap<Load<unknown>, Entry<unknown>>();
const absent: Code<never> = { code: undefined, away: false };

function entryOf<T>(load: Load<T>): Entry<T> {
  const known = entries.get(load);
  // Only what this very function gave is kept under it.
  if (known !== undefined) return known as Entry<T>;
  const entry: Entry<T> = { now: absent, coming: null, watchers: new Set() };
  entries.set(load, entry as Entry<unknown>);
  return entry;
}

function set<T>(entry: Entry<T>, now: Code<T>): void {
  entry.now = now;
  for (const watcher of entry.watchers) watcher();
}

/** The state of the code now; the same object until it changes. */
export function codeNow<T>(load: Load<T>): Code<T> {
  return entryOf(load).now;
}

/** Calls back when the state changes; returns a function that stops this. */
export function watchCode<T>(load: Load<T>, watcher: () => void): () => void {
  const { watchers } = entryOf(load);
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

/** Fetches the code unless it is there or on its way. In vain it is `away` where it was wanted, and as if never asked where it was only ahead of time. */
export function fetchCode<T>(load: Load<T>, { ahead = false }: { readonly ahead?: boolean } = {}): Promise<void> {
  const entry = entryOf(load);
  if (entry.now.code !== undefined) return Promise.resolve();
  if (entry.now.away && !ahead) set(entry, absent);
  entry.coming ??= load().then(
    (code) => {
      entry.coming = null;
      set(entry, { code, away: false });
    },
    () => {
      entry.coming = null;
    },
  );
  return ahead
    ? entry.coming
    : entry.coming.then(() => {
        if (entry.now.code === undefined && entry.coming === null) set(entry, { code: undefined, away: true });
      });
}
