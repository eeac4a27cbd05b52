/** A value with its past and its future. Plain data; every function returns a new history. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** An edit that names the same thing as the last one is merged into it, so that typing a number is one step. */
  readonly merging: string | null;
}

const longest = 300;

export function startHistory<T>(present: T): History<T> {
  return { past: [], present, future: [], merging: null };
}

/** A new present. With the same `merge` name as the edit before, the two are one step. */
export function record<T>(history: History<T>, present: T, merge: string | null = null): History<T> {
  if (Object.is(present, history.present)) return history;
  const merges = merge !== null && merge === history.merging && history.past.length > 0;
  return { past: merges ? history.past : [...history.past, history.present].slice(-longest), present, future: [], merging: merge };
}

export function undo<T>(history: History<T>): History<T> {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  return { past: history.past.slice(0, -1), present, future: [history.present, ...history.future], merging: null };
}

export function redo<T>(history: History<T>): History<T> {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { past: [...history.past, history.present], present, future, merging: null };
}
