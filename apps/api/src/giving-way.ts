interface GivingWayOptions {
  /** For how long a heavy question gives way, from when it was asked; after that it runs to its end. */
  readonly longestMs?: number;
  /** How long no light question may have come before a heavy one starts again: another light one often follows soon. */
  readonly calmMs?: number;
  readonly clock?: () => number;
}

/**
 * Lets light questions pass heavy ones, in an engine that works at all of them at once and can be interrupted. One heavy question is at work at
 * a time. When a light one comes it ends in the engine, and begins anew once the light ones that were there are answered and no other has come for a
 * moment: for so long, and then no more, so that it is answered whatever comes. Answers are what they would have been.
 */
export function createGivingWay({ longestMs = 10_000, calmMs = 150, clock = Date.now }: GivingWayOptions = {}) {
  const lights = new Set<object>();
  const waiting = new Set<() => void>();
  let calm = true;
  let becomingCalm: NodeJS.Timeout | undefined;
  let atWork: { readonly giveWay: () => void } | null = null;

  function becomeCalm(): void {
    calm = true;
    changed();
  }

  function changed(): void {
    for (const look of [...waiting]) look();
  }

  /** Waits until it can be taken; rejects with the signal. */
  function taken(take: () => boolean, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.reject(signal.reason);
    if (take()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const look = () => {
        if (!take()) return;
        settled();
        resolve();
      };
      const leave = () => {
        settled();
        reject(signal.reason);
      };
      const settled = () => {
        waiting.delete(look);
        signal.removeEventListener('abort', leave);
      };
      waiting.add(look);
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  async function heavy<T>(signal: AbortSignal, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const asked = clock();
    for (;;) {
      const way = new AbortController();
      // Those that come later are not waited for: there may always be one.
      const before = [...lights];
      await taken(() => {
        if (atWork !== null || before.some((one) => lights.has(one))) return false;
        if (!calm && clock() - asked < longestMs) return false;
        atWork = { giveWay: () => clock() - asked < longestMs && way.abort() };
        return true;
      }, signal);
      try {
        return await ask(AbortSignal.any([signal, way.signal]));
      } catch (error) {
        if (!way.signal.aborted || signal.aborted) throw error;
      } finally {
        atWork = null;
        changed();
      }
    }
  }

  async function light<T>(signal: AbortSignal, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const own = {};
    lights.add(own);
    atWork?.giveWay();
    try {
      return await ask(signal);
    } finally {
      lights.delete(own);
      calm = calmMs === 0;
      clearTimeout(becomingCalm);
      if (!calm) becomingCalm = setTimeout(becomeCalm, calmMs).unref();
      changed();
    }
  }

  return { heavy, light };
}
