import { describe, expect, it } from 'vitest';
import { type OpenMetadata, openedFor } from './open-store.ts';
import { at } from './samples.ts';

const asked = (idempotencyKey: string, attempt: string, more: { digest?: string; beganAt?: string; apiKeyId?: string } = {}) => ({
  ...{ apiKeyId: 'key_1', idempotencyKey, attempt, digest: 'digest of it', beganAt: at(5) },
  ...more,
});
const given = { forgottenBefore: at(1), givenUpBefore: at(4) };

export function programRequestSuite(open: OpenMetadata) {
  describe('what programs asked under idempotency keys', () => {
    const fixture = openedFor(open);

    it('is begun once, is told while under way, and is answered the same from then on', async () => {
      const { programRequests } = fixture().store;
      expect(await programRequests.begin(asked('one', 'a'), given)).toBeNull();
      expect(await programRequests.begin(asked('one', 'b'), given)).toEqual({ ...asked('one', 'a'), answer: null });
      const long = `"${'ä'.repeat(100_000)}"`;
      await programRequests.answer(asked('one', 'a'), long);
      expect(await programRequests.begin(asked('one', 'c', { digest: 'another' }), given)).toEqual({ ...asked('one', 'a'), answer: long });
      await programRequests.giveUp(asked('one', 'a'));
      expect(await programRequests.begin(asked('one', 'd'), given)).toMatchObject({ answer: long });
    });

    it('is apart by API key, and by every letter of the idempotency key', async () => {
      const { programRequests } = fixture().store;
      for (const key of ['Apart', 'apart', 'apart ', 'x'.repeat(255)])
        for (const apiKeyId of ['key_1', 'key_2']) expect(await programRequests.begin(asked(key, 'a', { apiKeyId }), given)).toBeNull();
    });

    it('may be begun again once it was given up, by the same request alone where its process was lost', async () => {
      const { programRequests } = fixture().store;
      await programRequests.begin(asked('up', 'a'), given);
      await programRequests.giveUp(asked('up', 'a'));
      expect(await programRequests.begin(asked('up', 'b', { beganAt: at(3) }), given)).toBeNull();
      expect(await programRequests.begin(asked('up', 'c', { digest: 'another' }), given)).toMatchObject({ attempt: 'b' });
      expect(await programRequests.begin(asked('up', 'd'), given)).toBeNull();
      // The first was not lost after all, and comes late.
      await expect(programRequests.answer(asked('up', 'b'), '{}')).rejects.toMatchObject({ code: 'conflict' });
      await programRequests.giveUp(asked('up', 'b'));
      expect(await programRequests.begin(asked('up', 'e'), given)).toMatchObject({ attempt: 'd', answer: null });
    });

    it('is forgotten in time, whatever it was answered, and removed', async () => {
      const { programRequests } = fixture().store;
      await programRequests.begin(asked('old', 'a', { beganAt: at(0) }), given);
      await programRequests.answer(asked('old', 'a'), '{}');
      expect(await programRequests.begin(asked('old', 'b', { digest: 'another' }), given)).toBeNull();
      await programRequests.begin(asked('older', 'a', { beganAt: at(0) }), given);
      expect(await programRequests.removeBefore(at(1))).toBe(1);
      expect(await programRequests.begin(asked('old', 'c'), given)).toMatchObject({ attempt: 'b' });
    });

    it('of many that begin it at once, one alone is let in, also of many that take over', async () => {
      const { programRequests } = fixture().store;
      const tries = (beganAt: string, givenUpBefore: string) =>
        Promise.all(
          Array.from({ length: 8 }, (_, index) =>
            programRequests.begin(asked('race', `${beganAt} ${index}`, { beganAt }), { ...given, givenUpBefore }),
          ),
        );
      const letIn = (known: readonly unknown[]) => known.filter((one) => one === null).length;
      expect(letIn(await tries(at(3), at(2)))).toBe(1);
      expect(letIn(await tries(at(5), at(4)))).toBe(1);
    });

    it('is forgotten where it has no answer, once a store is opened by the only process there is', async () => {
      const { programRequests } = fixture().store;
      for (const key of ['answered', 'lost']) await programRequests.begin(asked(key, 'a'), given);
      await programRequests.answer(asked('answered', 'a'), '{}');
      await programRequests.giveUpAll();
      expect(await programRequests.begin(asked('answered', 'b'), given)).toMatchObject({ answer: '{}' });
      expect(await programRequests.begin(asked('lost', 'b'), given)).toBeNull();
    });

    it('has its answer only where what was done stands', async () => {
      const { store } = fixture();
      await store.programRequests.begin(asked('torn', 'a'), given);
      const torn = store.transaction(async (inside) => {
        await inside.programRequests.answer(asked('torn', 'a'), '{}');
        throw new TypeError('Torn.');
      });
      await expect(torn).rejects.toThrow('Torn.');
      expect(await store.programRequests.begin(asked('torn', 'b'), given)).toMatchObject({ answer: null });
    });
  });
}
