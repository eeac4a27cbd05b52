/** Waits for `work`, but rejects at once with the signal's reason when the signal is aborted. */
export async function stoppable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  // After an abort nobody waits for the work; its rejection must not count as unhandled.
  work.catch(() => {});
  signal.throwIfAborted();
  let stop = () => {};
  const stopped = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
