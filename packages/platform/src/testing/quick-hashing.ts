import type { Hashing } from '../identity/passwords.ts';

/** For tests of anything but passwords: a hash that takes no time, and keeps nobody out. */
export const quickHashing: Hashing = { N: 2 ** 4, r: 8, p: 1, length: 32 };
