import { expect, it } from 'vitest';
import { noteOf, stateOf } from './words.ts';

const now = Date.parse('2026-11-20T10:00:00.000Z');

it('says how a key stands', () => {
  expect(stateOf({ expired: true, expiresAt: '2026-11-20T09:00:00.000Z' }, now).word).toBe('Expired');
  expect(stateOf({ expired: false, expiresAt: '2026-11-30T10:00:00.000Z' }, now).word).toBe('Expires soon');
  expect(stateOf({ expired: false, expiresAt: '2027-01-30T10:00:00.000Z' }, now).word).toBe('In use');
});

it('says until when it holds, when it was used, and that the one before is let in', () => {
  const key = { expiresAt: '2027-01-30T10:00:00.000Z', lastUsedAt: null, previousUntil: null };
  expect(noteOf(key)).toMatch(/^until 30 Jan 2027.*, never used$/);
  expect(noteOf({ ...key, lastUsedAt: '2026-11-20T10:00:00.000Z', previousUntil: '2026-11-21T10:00:00.000Z' })).toMatch(
    /last used 20 Nov 2026.*, the key before is let in until 21 Nov 2026/,
  );
});
