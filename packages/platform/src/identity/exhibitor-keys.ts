import { createHash, randomBytes } from 'node:crypto';
import type { Clock, ExhibitorKeys, Ids, MetadataStore } from '@marquee/core';

/** Makes a key recognisable at a glance, also for scanners of leaked secrets. */
const prefix = 'mqk_';
const keyBytes = 32;

/** Keys of 256 random bits. Only a plain SHA-256 of each is stored: it is enough to find the key, and does not reveal it. */
export function createExhibitorKeys(metadata: Pick<MetadataStore, 'exhibitorKeys'>, clock: Clock, ids: Ids): ExhibitorKeys {
  const now = () => new Date(clock.now()).toISOString();
  return {
    issue: async (exhibitor) => {
      const key = `${prefix}${randomBytes(keyBytes).toString('base64url')}`;
      await metadata.exhibitorKeys.insert({ id: ids.next('key'), exhibitor, digest: digestOf(key), createdAt: now() });
      return key;
    },
    revoke: (exhibitor) => metadata.exhibitorKeys.revoke(exhibitor, now()),
    exhibitorOf: async (key) => (key.startsWith(prefix) ? metadata.exhibitorKeys.exhibitorOf(digestOf(key)) : null),
  };
}

function digestOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
