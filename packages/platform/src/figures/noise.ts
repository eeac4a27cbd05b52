import { createHmac, randomBytes } from 'node:crypto';
import type { MetadataStore, Noise } from '@marquee/core';
import { ConfigError } from '../config/load.ts';

const name = 'figures.secret';
const space = 2 ** 48;

/**
 * The noise of figures, by a secret that is made once and lies with the settings in the metadata store: another secret would be other noise for the same
 * people, and two readings of a figure with different noise tell more than one.
 *
 * @param figures the standard deviation, in moviegoers, and the smallest figure that is shown
 * @param given the secret to begin with; without it one is made
 * @throws ConfigError where another secret is kept already
 */
export async function openNoise(metadata: MetadataStore, figures: Pick<Noise, 'deviation' | 'smallest'>, given?: string): Promise<Noise> {
  const secret = await metadata.transaction(async ({ settings }) => {
    const kept = await settings.get(name);
    if (kept !== null && given !== undefined && kept !== given)
      throw new ConfigError(
        'FIGURE_SECRET is not what the figures of this installation have been drawn by. Another would give every figure new noise, and two of them tell more than one: remove the setting, or set the one that was used before.',
      );
    if (kept !== null) return kept;
    const secret = given ?? randomBytes(32).toString('base64url');
    await settings.set(name, secret);
    return secret;
  });
  const hmac = (text: string) => createHmac('sha256', secret).update(text).digest();
  return {
    ...figures,
    key: (text) => hmac(`key ${text}`).subarray(0, 16).toString('base64url'),
    draw: (key, of) => hmac(`draw ${of} ${key}`).readUIntBE(0, 6) / space,
  };
}
