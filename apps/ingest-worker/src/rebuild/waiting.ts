import { setTimeout as pause } from 'node:timers/promises';
import { stoppable } from '@marquee/platform';

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
