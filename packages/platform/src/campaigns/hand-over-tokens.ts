import { createHash, randomBytes } from 'node:crypto';
import type { HandOverTokens } from '@marquee/core';

/** Makes a token recognisable at a glance, also for scanners of leaked secrets. */
const prefix = 'mqh_';
const tokenBytes = 32;

/** Tokens of 256 random bits. A plain SHA-256 is enough to find one, and does not reveal it. */
export const handOverTokens: HandOverTokens = {
  make: () => {
    const token = `${prefix}${randomBytes(tokenBytes).toString('base64url')}`;
    return { token, digest: digestOf(token) };
  },
  digestOf,
};

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
