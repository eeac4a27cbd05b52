import { createHash, randomBytes } from 'node:crypto';
import type { ApiKeyMaker } from '@marquee/core';

/** Makes a key recognisable at a glance, also for scanners of leaked secrets. */
const prefix = 'mqa_';
const keyBytes = 32;

/** Keys of 256 random bits: a plain SHA-256 of one is enough to find it, and does not reveal it. */
export const apiKeyMaker: ApiKeyMaker = {
  make: () => {
    const key = `${prefix}${randomBytes(keyBytes).toString('base64url')}`;
    return { key, digest: digestOf(key) };
  },
  digestOf: (given) => (given.startsWith(prefix) ? digestOf(given) : null),
};

function digestOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
