const everyMs = 60_000;

/** Does something now and each minute from then on, once at a time, until it is stopped; what it fails of is said, and it is done again all the same. */
export function eachMinute(work: () => Promise<void>, onFailure: (error: unknown) => void): { stop(): Promise<void> } {
  let working: Promise<void> | null = null;
  const once = () => {
    working ??= work()
      .catch(onFailure)
      .finally(() => {
        working = null;
      });
  };
  const timer = setInterval(once, everyMs);
  timer.unref();
  once();
  return {
    stop: async () => {
      clearInterval(timer);
      await working;
    },
  };
}
