/** As the work, but gives up at once when told to stop, with the signal's reason. */
export async function stoppable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  // Where it is not waited for any more, its end is nobody's.
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
