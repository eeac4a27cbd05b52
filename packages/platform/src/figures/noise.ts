import { createHmac, randomBytes } from 'node:crypto';
import type { MetadataStore, Noise } from '@marquee/core';

const name = 'figures.secret';
const space = 2 ** 48;

/**
 * The noise of figures, by a secret that is made once and lies with the settings in the metadata store: another secret would be other noise for the same
 * people, and two readings of a figure with different noise tell more than one.
 *
 * @param figures the standard deviation, in moviegoers, and the smallest figure that is shown
 */
export async function openNoise(metadata: MetadataStore, figures: Pick<Noise, 'deviation' | 'smallest'>): Promise<Noise> {
  const secret = await metadata.transaction(async ({ settings }) => {
    const before = await settings.get(name);
    if (before !== null) return before;
    const made = randomBytes(32).toString('base64url');
    await settings.set(name, made);
    return made;
  });
  const hmac = (text: string) => createHmac('sha256', secret).update(text).digest();
  return {
    ...figures,
    key: (text) => hmac(`key ${text}`).subarray(0, 16).toString('base64url'),
    draw: (key, of) => hmac(`draw ${of} ${key}`).readUIntBE(0, 6) / space,
  };
}
