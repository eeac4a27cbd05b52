import { expect, it } from 'vitest';
import { endable, periodText } from './words.ts';

it.each([
  ['since Mon 2 Nov 2026', { from: '2026-11-02T09:30:00.000Z', until: null, state: 'holds' }],
  ['until Thu 31 Dec 2026', { from: '2026-11-02T09:30:00.000Z', until: '2027-01-01T00:00:00.000Z', state: 'holds' }],
  ['from Tue 1 Dec 2026', { from: '2026-12-01T00:00:00.000Z', until: null, state: 'later' }],
  ['from Tue 1 Dec 2026 to Thu 31 Dec 2026', { from: '2026-12-01T00:00:00.000Z', until: '2027-01-01T00:00:00.000Z', state: 'later' }],
  ['ended Mon 2 Nov 2026', { from: '2026-11-01T00:00:00.000Z', until: '2026-11-03T00:00:00.000Z', state: 'ended' }],
  ['ended Tue 3 Nov 2026', { from: '2026-11-01T00:00:00.000Z', until: '2026-11-03T08:00:00.000Z', state: 'ended' }],
] as const)('says %s', (words, period) => {
  expect(periodText(period)).toBe(words);
});

it('ends what holds or will, and nothing else', () => {
  expect([endable(null), endable({ state: 'ended' }), endable({ state: 'holds' }), endable({ state: 'later' })]).toEqual([
    false,
    false,
    true,
    true,
  ]);
});
