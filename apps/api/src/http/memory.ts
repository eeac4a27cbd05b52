import { ServiceError } from '@marquee/core';
import { memoryLimit } from '@marquee/platform';

/** Of what this process may hold; beyond it the system would soon end it, and everybody's questions with it. */
const share = 0.85;

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
