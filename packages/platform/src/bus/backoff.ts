import { setTimeout } from 'node:timers/promises';

export interface Backoff {
  /** The wait before the second attempt. It doubles with each attempt up to `longestDelayMs`; up to half is left off at random to spread retries. */
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  readonly random: () => number;
}

/** How long to wait after this many attempts, in milliseconds. */
export function delayAfter(attempts: number, { firstDelayMs, longestDelayMs, random }: Backoff): number {
  const longest = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(attempts - 1, 20));
  return longest * (0.5 + random() / 2);
}

/** Waits after a failed attempt. Returns at once when the signal is aborted, before or during the wait. */
export async function pauseAfter(attempts: number, backoff: Backoff, signal: AbortSignal): Promise<void> {
  await setTimeout(delayAfter(attempts, backoff), undefined, { signal }).catch(() => {});
}
