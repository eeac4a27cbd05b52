import { randomInt } from 'node:crypto';
import { createOTP } from '@better-auth/utils/otp';
import type { Authenticator } from '@marquee/core';
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import { z } from 'zod';

const issuer = 'Marquee';
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
/** As the identity library makes them: 190 random bits in a key, 59 in a recovery code. */
const secretLength = 32;
const codeLength = 10;
const codeCount = 10;
const Codes = z.array(z.string());

/**
 * Keys and recovery codes in the form in which the identity library reads them when somebody signs in.
 *
 * @param secret encrypts them, and is the identity library's own; without it nobody's codes can be checked any more
 */
export function createAuthenticator(secret: string): Authenticator {
  return {
    makeSecret: async (email) => {
      const made = randomText(secretLength);
      const uri = createOTP(made).url(issuer, email);
      const key = new URL(uri).searchParams.get('secret') ?? '';
      return { key, uri, kept: await symmetricEncrypt({ key: secret, data: made }) };
    },
    matches: async (kept, code) => createOTP(await symmetricDecrypt({ key: secret, data: kept })).verify(code),
    makeRecoveryCodes: async () => {
      const codes = Array.from({ length: codeCount }, () => randomText(codeLength)).map((code) => `${code.slice(0, 5)}-${code.slice(5)}`);
      return { codes, kept: await symmetricEncrypt({ key: secret, data: JSON.stringify(codes) }) };
    },
    recoveryCodesLeft: async (kept) => Codes.parse(JSON.parse(await symmetricDecrypt({ key: secret, data: kept }))).length,
  };
}

function randomText(length: number): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
}
