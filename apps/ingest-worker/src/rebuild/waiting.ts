import { setTimeout as pause } from 'node:timers/promises';

const everyMs = 1_000;

/** Waits for work to end, and does something every second meanwhile, such as writing down how far it is. */
export async function whileRunning(work: Promise<unknown>, now: () => Promise<unknown>, signal: AbortSignal): Promise<void> {
  let ended = false;
  const over = stoppable(work, signal).finally(() => {
    ended = true;
  });
  // Looked at below; a rejection in the meantime is not unhandled.
  over.catch(() => {});
  while (!ended) {
    await Promise.race([over, pause(everyMs)]);
    if (!ended) await now();
  }
  await over;
}

/** As the work, but gives up at once when told to stop. */
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
