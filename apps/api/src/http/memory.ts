import { totalmem } from 'node:os';
import { ServiceError } from '@marquee/core';

/** Of what this process may hold; beyond it the system would soon end it, and everybody's questions with it. */
const share = 0.85;

/** Bytes: the container's limit where there is one, the machine's memory otherwise. */
export function memoryLimit(): number {
  // Zero, or more than any machine has, where nothing is set.
  const set = process.constrainedMemory() ?? 0;
  return set > 0 ? Math.min(set, totalmem()) : totalmem();
}

/**
 * Refuses requests while the process holds more than its share of the limit, so that what is at work can end and give memory back. Health is
 * answered all the same: a process that is only busy must not be ended for it.
 *
 * @param held how many bytes it holds now
 */
export function refuseShortOfMemory(limit = memoryLimit(), held: () => number = () => process.memoryUsage.rss()): (url: string) => void {
  return (url) => {
    if (held() > limit * share && !/^\/(healthz|readyz)$/.test(url))
      throw new ServiceError('unavailable', 'Memory is short at the moment. Ask again in a few seconds.', { retryAfterSeconds: 5 });
  };
}
