/**
 * What this tab keeps over a reload, for one person each: whoever signs in next in the same tab finds nothing of it. A full or forbidden
 * storage costs the convenience, nothing else.
 */
const prefix = 'marquee:';
const keyOf = (personId: string, name: string) => `${prefix}${personId}:${name}`;

/** What was kept, as it was read from JSON; undefined when there is nothing. */
export function readKept(personId: string, name: string): unknown {
  try {
    return JSON.parse(window.sessionStorage.getItem(keyOf(personId, name)) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

export function keep(personId: string, name: string, value: unknown): void {
  try {
    window.sessionStorage.setItem(keyOf(personId, name), JSON.stringify(value));
  } catch {
    // An older state is worse than none.
    forget(personId, name);
  }
}

export function forget(personId: string, name: string): void {
  try {
    window.sessionStorage.removeItem(keyOf(personId, name));
  } catch {
    // Storage is closed to us, so nothing is kept there.
  }
}

/** Whether anything of this person is kept whose name begins so. */
export function keepsAny(personId: string, beginning: string): boolean {
  try {
    return Object.keys(window.sessionStorage).some((key) => key.startsWith(keyOf(personId, beginning)));
  } catch {
    return false;
  }
}

/** Forgets everything, of everybody: on signing out. */
export function forgetAll(): void {
  try {
    const { sessionStorage } = window;
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  } catch {
    // As above.
  }
}
