/**
 * Calls that come while one is under way wait for it, and are then done together as one. Where that fails, each is done by itself, so that
 * nobody fails for another.
 *
 * @param work does the items of one call or of several, all or nothing
 * @param most how many items are done as one; a call with more is done by itself
 */
export function together<T>(work: (items: readonly T[]) => Promise<void>, most: number): (...items: readonly T[]) => Promise<void> {
  interface Call {
    readonly items: readonly T[];
    readonly done: () => void;
    readonly failed: (error: unknown) => void;
  }
  const waiting: Call[] = [];
  let busy = false;
  const alone = ({ items, done, failed }: Call) => work(items).then(done, failed);
  const next = (): readonly Call[] => {
    let many = 0;
    const fits = waiting.findIndex(({ items }, at) => {
      many += items.length;
      return at > 0 && many > most;
    });
    return waiting.splice(0, fits < 0 ? waiting.length : fits);
  };
  const go = async () => {
    busy = true;
    for (let calls = next(); calls.length > 0; calls = next()) {
      const [only, second] = calls;
      if (only && !second) {
        await alone(only);
        continue;
      }
      try {
        await work(calls.flatMap(({ items }) => items));
        for (const { done } of calls) done();
      } catch {
        for (const call of calls) await alone(call);
      }
    }
    busy = false;
  };
  return (...items) =>
    new Promise((done, failed) => {
      waiting.push({ items, done, failed });
      if (!busy) void go();
    });
}
