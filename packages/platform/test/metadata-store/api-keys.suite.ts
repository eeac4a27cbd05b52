import type { ApiKey } from '@marquee/core';
import { describe, expect, it } from 'vitest';
import { type OpenMetadata, openedFor } from './open-store.ts';
import { at, organisationId } from './samples.ts';

const key = (id: string, more: Partial<ApiKey> = {}): ApiKey => ({
  ...{ id, organisationId, name: `The ${id}`, role: 'analyst', scopes: ['audiences:count', 'session:read'], digest: `digest of ${id}` },
  ...{
    previousDigest: null,
    previousUntil: null,
    createdAt: at(1),
    createdBy: 'per_1',
    expiresAt: at(9),
    lastUsedAt: null,
    revokedAt: null,
  },
  ...more,
});

export function apiKeySuite(open: OpenMetadata) {
  describe('keys of programs', () => {
    const fixture = openedFor(open);

    it('come back as they were made, by id and by digest, and not by another', async () => {
      const { apiKeys } = fixture().store;
      const made = key('k1', { previousDigest: 'an earlier one', previousUntil: at(3), lastUsedAt: at(2) });
      await apiKeys.insert(made);
      expect(await apiKeys.find('k1')).toEqual(made);
      for (const digest of ['digest of k1', 'an earlier one']) expect(await apiKeys.withDigest(digest)).toEqual(made);
      expect(await apiKeys.withDigest('digest of K1')).toBeNull();
      expect(await apiKeys.find('nobody’s')).toBeNull();
      await expect(apiKeys.insert(key('k2', { digest: 'digest of k1' }))).rejects.toThrow();
    });

    it('are rotated and revoked, each once, and then no more in the list', async () => {
      const { apiKeys } = fixture().store;
      await apiKeys.insert(key('r1'));
      await apiKeys.rotate('r1', 'the second', at(4));
      expect(await apiKeys.find('r1')).toMatchObject({ digest: 'the second', previousDigest: 'digest of r1', previousUntil: at(4) });
      await apiKeys.used('r1', at(5));
      expect((await apiKeys.list()).find(({ id }) => id === 'r1')).toMatchObject({ lastUsedAt: at(5) });
      await apiKeys.revoke('r1', at(6));
      expect((await apiKeys.list()).map(({ id }) => id)).not.toContain('r1');
      expect(await apiKeys.find('r1')).toMatchObject({ revokedAt: at(6) });
      const notFound = { code: 'not_found' };
      await expect(apiKeys.revoke('r1', at(7))).rejects.toMatchObject(notFound);
      await expect(apiKeys.rotate('r1', 'the third', at(7))).rejects.toMatchObject(notFound);
    });

    it('of two that rotate one at once, each leads to a key that is kept or is told that it was late', async () => {
      const { apiKeys } = fixture().store;
      await apiKeys.insert(key('c1'));
      const done = await Promise.allSettled(['one', 'other'].map((digest) => apiKeys.rotate('c1', `digest by ${digest}`, at(4))));
      const kept = await apiKeys.find('c1');
      for (const [index, digest] of ['digest by one', 'digest by other'].entries()) {
        const is = kept?.digest === digest || kept?.previousDigest === digest;
        expect(is).toBe(done[index]?.status === 'fulfilled');
      }
    });
  });
}
