import { isOfWholeFile } from '@marquee/core';
import { describe, expect, it } from 'vitest';
import { type OpenMetadata, openedFor } from './open-store.ts';
import { deadLetter } from './samples.ts';

export function deadLetterSuite(open: OpenMetadata) {
  describe('dead letters', () => {
    const fixture = openedFor(open);

    it('dead letters are seen page by page, each once, whatever is removed meanwhile', async () => {
      const { store } = fixture();
      const many = Array.from({ length: 1_200 }, (_, line) =>
        deadLetter(`page${String(line).padStart(4, '0')}`, { line, reason: 'paged', feed: line % 2 ? 'members' : 'catalogue' }),
      );
      await store.deadLetters.record(many);
      const seen: string[] = [];
      for (let after = ''; ; ) {
        const page = await store.deadLetters.page({ reason: 'paged', after });
        if (page.length === 0) break;
        const ids = page.map(({ id }) => id);
        seen.push(...ids);
        after = ids.at(-1) ?? after;
        await store.deadLetters.remove(ids.slice(0, 10));
      }
      expect(seen).toEqual(many.map(({ id }) => id));
      const feeds = new Set((await store.deadLetters.page({ reason: 'paged', feed: 'moviegoers', after: '' })).map(({ feed }) => feed));
      expect(feeds).toEqual(new Set(['members']));
      const { at: when = '' } = many[0] ?? {};
      expect(await store.deadLetters.page({ reason: 'paged', before: when, after: '' })).toEqual([]);
      await store.deadLetters.remove(many.map(({ id }) => id));
    });

    it('rows that were refused are counted by exhibitor, those of the catalogue left out', async () => {
      const { deadLetters } = fixture().store;
      const before = await deadLetters.rowsOf('all');
      const some = [
        deadLetter('counted1', { exhibitor: 'counted', feed: 'members' }),
        deadLetter('counted2', { exhibitor: 'counted', feed: 'transactions' }),
        deadLetter('counted3', { exhibitor: 'counted', feed: 'catalogue' }),
        deadLetter('counted4', { exhibitor: 'counted-2', feed: 'members' }),
      ];
      await deadLetters.record(some);
      expect(await deadLetters.rowsOf(['counted'])).toBe(2);
      expect(await deadLetters.rowsOf(['counted', 'counted-2', 'nowhere'])).toBe(3);
      expect(await deadLetters.rowsOf([])).toBe(0);
      expect(await deadLetters.rowsOf('all')).toBe(before + 3);
      await deadLetters.remove(some.map(({ id }) => id));
    });

    it('dead letters of whole files are told from those of rows and messages, in the store as in core', async () => {
      const { store } = fixture();
      const kinds = [
        deadLetter('header', { format: 'csv', header: null }),
        deadLetter('cutOff', { format: 'ndjson', header: null, bytes: '' }),
        deadLetter('csvRow', { format: 'csv', header: 'a,b' }),
        deadLetter('ndjsonRow', { format: 'ndjson', header: null }),
        deadLetter('message', { format: 'ndjson', header: null, bytes: '', messageKey: 'north:a' }),
      ].map((letter) => ({ ...letter, reason: 'kinds', file: letter.id }));
      await store.deadLetters.record(kinds);
      const whole = await store.deadLetters.page({ reason: 'kinds', wholeFile: true, after: '' });
      expect(whole.map(({ id }) => id)).toEqual(
        kinds
          .filter(isOfWholeFile)
          .map(({ id }) => id)
          .sort(),
      );
      expect(whole).toHaveLength(2);
      const [header] = kinds;
      expect(await store.deadLetters.page({ file: header?.id ?? '', after: '' })).toEqual([header]);
      await store.deadLetters.remove(kinds.map(({ id }) => id));
    });

    it('a dead letter that comes again is one; those of one file and line but other bytes are several', async () => {
      const { store } = fixture();
      const letters = [
        deadLetter('d1'),
        deadLetter('d2', { line: 9, reason: 'wrong_type', header: null }),
        deadLetter('d3', { bytes: 'eA==', messageKey: 'aurora:a' }),
      ];
      await store.deadLetters.record(letters);
      await store.deadLetters.record([deadLetter('d1')]);
      expect(await store.deadLetters.list({})).toEqual([letters[0], letters[2], letters[1]]);
      expect(await store.deadLetters.list({ reason: 'wrong_type', exhibitor: 'aurora' })).toEqual([letters[1]]);
      expect(await store.deadLetters.list({ limit: 1 })).toHaveLength(1);
      expect(await store.deadLetters.countByReason()).toEqual([
        { reason: 'unknown_site', count: 2 },
        { reason: 'wrong_type', count: 1 },
      ]);
      await store.deadLetters.remove(['d1', 'd3']);
      expect((await store.deadLetters.list({})).map((each) => each.id)).toEqual(['d2']);
    });

    it('tells how many there are of each exhibitor, reason and feed, and from when to when', async () => {
      const { store } = fixture();
      const early = '2026-01-01T00:00:00.000Z';
      const letters = [
        deadLetter('g1', { exhibitor: 'grouped', feed: 'transactions', at: early }),
        deadLetter('g2', { exhibitor: 'grouped', feed: 'transactions', line: 2 }),
        deadLetter('g3', { exhibitor: 'grouped', line: 3, feed: 'members' }),
      ];
      await store.deadLetters.record(letters);
      const groups = (await store.deadLetters.summary()).filter(({ exhibitor }) => exhibitor === 'grouped');
      expect(groups.map(({ feed, count, first }) => [feed, count, first])).toEqual([
        ['members', 1, letters[2]?.at],
        ['transactions', 2, early],
      ]);
      await store.deadLetters.remove(letters.map(({ id }) => id));
    });

    it('takes thousands of dead letters at once, and removes them again', async () => {
      const { store } = fixture();
      const many = Array.from({ length: 5_000 }, (_, line) => deadLetter(`many${line}`, { line, reason: 'many' }));
      await store.deadLetters.record(many);
      expect(await store.deadLetters.list({ reason: 'many' })).toHaveLength(5_000);
      await store.deadLetters.remove(many.map(({ id }) => id));
      expect(await store.deadLetters.list({ reason: 'many' })).toEqual([]);
    });
  });
}
