import { createHash } from 'node:crypto';
import type { Draw } from '@marquee/core';

const space = 2 ** 48;

/** Chance by a salt: SHA-256 of `salt/id`, its first 48 bits as a part of all there are. */
export const drawBySalt: Draw = (salt, moviegoer) => createHash('sha256').update(`${salt}/${moviegoer}`).digest().readUIntBE(0, 6) / space;
