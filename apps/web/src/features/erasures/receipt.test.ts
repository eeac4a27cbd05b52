import { expect, it } from 'vitest';
import { type Receipt, receiptParts, receiptText } from './receipt.ts';

const receipt: Receipt = {
  moviegoer: 'lumen:abcdefghijklmnopqrstuvwxyz',
  mark: 'f'.repeat(64),
  state: 'done',
  existed: true,
  removedFrom: ['audience', 'dead letters'],
  underWay: [],
  remains: ['back-ups made before 2026-11-20T10:00:00.000Z'],
  at: '2026-11-20T10:00:00.000Z',
};
const under = (head: string, of: Receipt) => receiptParts(of).find(([one]) => one === head)?.[1];

it('says where somebody was removed, and what is left to others', () => {
  expect(under('State', receipt)).toBe('Erased');
  expect(under('Removed from', receipt)).toBe('audience, dead letters');
  expect(under('Will be removed from', receipt)).toBeUndefined();
  expect(under('Not within Marquee’s reach, for you to see to', receipt)).toContain('back-ups made before');
});

it('says of somebody who was not on record that later rows are dropped, and what the workers still do', () => {
  const later: Receipt = { ...receipt, state: 'under_way', existed: false, removedFrom: [], underWay: ['the audience'] };
  expect(under('State', later)).toMatch(/Being erased.*not on record/);
  expect(under('Removed from', later)).toBe('nothing yet');
  expect(under('Will be removed from', later)).toBe('the audience');
});

it('is a document that says whose it is and everything on the page', () => {
  const text = receiptText(receipt, 'Marquee platform');
  expect(text).toContain('Marquee platform');
  for (const [head, words] of receiptParts(receipt)) expect(text).toContain(`${head}:\n  ${words}`);
});
