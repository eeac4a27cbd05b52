import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pseudonymsOf } from './pseudonym.ts';

/** The definition, written out: RFC 4648 base32 over the bits of the HMAC. */
function defined(exhibitor: string, secret: Uint8Array, memberId: string): string {
  const bits = [...createHmac('sha256', secret).update(memberId, 'utf8').digest()]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  const characters = Array.from(
    { length: 26 },
    (_, i) => 'abcdefghijklmnopqrstuvwxyz234567'[Number.parseInt(bits.slice(i * 5, i * 5 + 5), 2)],
  );
  return `${exhibitor}:${characters.join('')}`;
}

test('a pseudonym is the exhibitor and 26 characters of base32 of the HMAC, for any secret and member id', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 100 }),
      fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { minLength: 1, maxLength: 4 }),
      fc.constantFrom('north', 'kinó'),
      (secret, memberIds, exhibitor) => {
        const pseudonym = pseudonymsOf(exhibitor, secret);
        for (const memberId of memberIds) expect(pseudonym(memberId)).toBe(defined(exhibitor, secret, memberId));
      },
    ),
  );
});
