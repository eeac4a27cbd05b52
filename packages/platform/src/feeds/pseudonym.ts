import { hash } from 'node:crypto';

const blockBytes = 64;
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
/** 26 characters are 130 bits. */
const pseudonymLength = 26;

/**
 * Makes the pseudonyms of one exhibitor's members: `<exhibitor>:<first 26 characters of lower-case base32 (RFC 4648) of HMAC-SHA-256(secret, member id)>`.
 * The HMAC (RFC 2104) is built from plain hash calls, which here is three times as fast as a new `Hmac` for each row.
 */
export function pseudonymsOf(exhibitor: string, secret: Uint8Array): (memberId: string) => string {
  const inner = keyed(secret, 0x36);
  const outer = Buffer.concat([keyed(secret, 0x5c), Buffer.alloc(32)]);
  const prefix = Buffer.from(`${exhibitor}:`, 'utf8');
  const pseudonym = Buffer.concat([prefix, Buffer.alloc(pseudonymLength)]);
  let message = Buffer.concat([inner, Buffer.alloc(256)]);
  return (memberId) => {
    const needed = blockBytes + memberId.length * 3;
    if (needed > message.length) message = Buffer.concat([inner, Buffer.alloc(needed)]);
    const length = message.write(memberId, blockBytes, 'utf8');
    outer.write(hash('sha256', message.subarray(0, blockBytes + length), 'binary'), blockBytes, 'binary');
    writeBase32(hash('sha256', outer, 'binary'), pseudonym, prefix.length);
    return pseudonym.toString('utf8');
  };
}

function keyed(secret: Uint8Array, pad: number): Buffer {
  const key = Buffer.alloc(blockBytes);
  key.set(secret.length > blockBytes ? Buffer.from(hash('sha256', secret, 'hex'), 'hex') : secret);
  return Buffer.from(key.map((byte) => byte ^ pad));
}

/** Writes the first characters of base32 for bytes given as a binary string. It writes to a buffer, because appending characters to a string is slow. */
function writeBase32(bytes: string, to: Buffer, from: number): void {
  let bits = 0;
  let held = 0;
  let at = from;
  for (let i = 0; at < from + pseudonymLength; i += 1) {
    held = (held << 8) | bytes.charCodeAt(i);
    bits += 8;
    while (bits >= 5 && at < from + pseudonymLength) {
      bits -= 5;
      to[at] = alphabet.charCodeAt((held >> bits) & 31);
      at += 1;
    }
    held &= (1 << bits) - 1;
  }
}
