import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { ServiceError } from '@marquee/core';

const nonceBytes = 12;
const tagBytes = 16;
const form = 'v1.';

/** Passwords of databases as they are kept: AES-256-GCM under a key that is derived from AUTH_SECRET for this alone. */
export interface SealedPasswords {
  /** @param source the one whose password it is: sealed for one, it opens for no other */
  seal(source: string, password: string): string;
  /** Throws `bad_request` where it was sealed under another AUTH_SECRET, or for another source. */
  open(source: string, sealed: string): string;
}

export function sealedPasswords(secret: string): SealedPasswords {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'marquee feed source passwords', 32));
  return {
    seal: (source, password) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(Buffer.from(source, 'utf8'));
      const text = Buffer.concat([cipher.update(password, 'utf8'), cipher.final()]);
      return form + Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
    },
    open: (source, sealed) => {
      try {
        const bytes = Buffer.from(sealed.slice(form.length), 'base64url');
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
          .setAAD(Buffer.from(source, 'utf8'))
          .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
        return decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        throw new ServiceError(
          'bad_request',
          'The password of the database cannot be read any more: AUTH_SECRET is another one. Write it anew.',
        );
      }
    },
  };
}
