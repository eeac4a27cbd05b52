import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { PasswordMaker } from '@marquee/core';
import { isGuessable } from './guessable.ts';
import { type DerivedKey, hashingThreads } from './hashing-threads.ts';

/** How scrypt is set: what a hash costs whoever makes it, and whoever guesses. */
export interface Hashing {
  readonly N: number;
  readonly r: number;
  readonly p: number;
  readonly length: number;
}
/** scrypt with 64 MB and two passes. Among the settings that OWASP's password storage cheat sheet treats as equal, it suits few hashes at once. */
const usual: Hashing = { N: 2 ** 16, r: 8, p: 2, length: 32 };
/** As base64url these are twenty characters. */
const madeBytes = 15;
/** The settings of hashes that do not contain any: the identity library made those. */
const unmarked: Hashing = { N: 2 ** 14, r: 16, p: 1, length: 64 };

/** Makes passwords, hashes them and compares them with hashes, on separate threads. */
export interface Passwords extends PasswordMaker {
  matches(hash: string, password: string): Promise<boolean>;
  /** Whether the hash was made with other settings than the current ones, so that the password should be hashed again while it is known. */
  outdated(hash: string): boolean;
  close(): Promise<void>;
}

interface Read {
  readonly settings: Hashing;
  readonly salt: string;
  readonly key: Buffer;
}

/**
 * Hashes have the form `scrypt$N$r$p$salt$key`, with salt and key in base64url. Older ones are `salt:key` in hexadecimal.
 *
 * @param current how new hashes are made
 */
export function createPasswords(current: Hashing = usual): Passwords {
  const threads = hashingThreads();
  // Normalised, because keyboards may send the same letter in different codes.
  const derive = (password: string, salt: string, settings: Hashing): Promise<DerivedKey> =>
    threads.derive({ password: password.normalize('NFKC'), salt, ...settings });
  return {
    make: () => randomBytes(madeBytes).toString('base64url'),
    isGuessable,
    hash: async (password) => {
      const salt = randomBytes(16).toString('base64url');
      const key = Buffer.from(await derive(password, salt, current)).toString('base64url');
      return ['scrypt', current.N, current.r, current.p, salt, key].join('$');
    },
    matches: async (hash, password) => {
      const read = readHash(hash);
      if (read === null) return false;
      const key = Buffer.from(await derive(password, read.salt, read.settings));
      return key.length === read.key.length && timingSafeEqual(key, read.key);
    },
    outdated: (hash) => {
      const settings = readHash(hash)?.settings;
      return settings === undefined || settings.N !== current.N || settings.r !== current.r || settings.p !== current.p;
    },
    close: () => threads.close(),
  };
}

function readHash(hash: string): Read | null {
  const marked = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([\w-]+)\$([\w-]+)$/.exec(hash);
  if (marked) {
    const [, N, r, p, salt = '', key = ''] = marked;
    return { settings: { ...usual, N: Number(N), r: Number(r), p: Number(p) }, salt, key: Buffer.from(key, 'base64url') };
  }
  const [, salt, key] = /^([0-9a-f]+):([0-9a-f]+)$/.exec(hash) ?? [];
  return salt === undefined || key === undefined ? null : { settings: unmarked, salt, key: Buffer.from(key, 'hex') };
}
