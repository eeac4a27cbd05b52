import { randomBytes } from 'node:crypto';
import type { Clock, Ids } from '@marquee/core';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** Ids that sort by the time they were made: prefix, 48 bits of milliseconds and 80 random bits, in Crockford's base 32 (a ULID). */
export function sortableIds(clock: Clock): Ids {
  return { next: (prefix) => `${prefix}_${base32(BigInt(clock.now()), 10)}${base32(BigInt(`0x${randomBytes(10).toString('hex')}`), 16)}` };
}

function base32(value: bigint, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest >>= 5n) text = (alphabet[Number(rest & 31n)] ?? '0') + text;
  return text;
}
