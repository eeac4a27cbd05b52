import { createHash, randomBytes } from 'node:crypto';
import type { JoinLinks } from '@marquee/core';

/** Makes a token recognisable at a glance, also for scanners of leaked secrets. */
const prefix = 'mqj_';
const tokenBytes = 32;

/**
 * Links to the dashboard's page for joining, with tokens of 256 random bits behind the `#`: browsers send that part to no server, so no log and no
 * Referer has it. A plain SHA-256 is enough to find a token, and does not reveal it.
 */
export function createJoinLinks(webUrl: string): JoinLinks {
  const digestOf = (token: string) => createHash('sha256').update(token).digest('hex');
  return {
    make: () => {
      const token = `${prefix}${randomBytes(tokenBytes).toString('base64url')}`;
      return { link: `${webUrl.replace(/\/$/, '')}/join#${token}`, digest: digestOf(token) };
    },
    digestOf,
  };
}
