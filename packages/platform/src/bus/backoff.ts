import { setTimeout } from 'node:timers/promises';

export interface Backoff {
  /** Before the second attempt; doubles with each up to `longestDelayMs`, half of it at random so that retries spread. */
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  readonly random: () => number;
}

/** How long to wait after so many attempts, in milliseconds. */
export function delayAfter(attempts: number, { firstDelayMs, longestDelayMs, random }: Backoff): number {
  const longest = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(attempts - 1, 20));
  return longest * (0.5 + random() / 2);
}

/** Waits; returns at once when the signal is, or gets, aborted. */
export async function pauseAfter(attempts: number, backoff: Backoff, signal: AbortSignal): Promise<void> {
  await setTimeout(delayAfter(attempts, backoff), undefined, { signal }).catch(() => {});
}
