import { expect, test } from 'vitest';
import { startMessage } from '../campaign-message/index.ts';
import { issueAt } from './issue-at.ts';
import { textOf } from './same.ts';
import { dayAfter, fromTemplate } from './template.ts';
import type { Request } from './types.ts';

const request: Request = {
  ...{ film: 'hush-acre', segment: null, exhibitors: [], pool: false, channels: [], sendOn: null, sendFrom: '10:00', sendUntil: '20:00' },
  ...{ decideBy: null, windowDays: 10, controlShare: 0.2, baseRate: 0.05, message: null, image: '', trailer: '', notes: '' },
  money: { basis: 'delivered', fee: 0, share: 0 },
};
const kindsOf = (made: Partial<Request>) => made.message?.variants[0]?.languages[0]?.email?.blocks.map(({ kind }) => kind);

test('an opening weekend is sent two days before the release, and decided the day before that', () => {
  const made = fromTemplate('opening', request, { today: '2026-10-01', releaseDate: '2026-10-16' });
  expect(made).toMatchObject({ sendOn: '2026-10-14', decideBy: '2026-10-13', windowDays: 10, channels: ['email', 'push'] });
  expect(made.message?.variants[0]?.languages[0]).toMatchObject({
    language: 'en-US',
    push: { title: '{{film}} opens {{releaseDay|this week}}' },
  });
});

test('where that day is over, or not known, it is sent tomorrow; nobody decides before today', () => {
  for (const releaseDate of ['2026-10-02', null])
    expect(fromTemplate('opening', request, { today: '2026-10-01', releaseDate })).toMatchObject({
      sendOn: '2026-10-02',
      decideBy: '2026-10-01',
    });
  expect(fromTemplate('lastChance', request, { today: '2026-10-01', releaseDate: '2026-08-01' })).toMatchObject({
    sendOn: '2026-10-02',
    windowDays: 7,
  });
});

test('what is written already stays', () => {
  const message = startMessage(['sms'], 'de');
  const made = fromTemplate('lastChance', { ...request, message, channels: ['sms'] }, { today: '2026-10-01', releaseDate: null });
  expect(made.message).toBe(message);
  expect(made.channels).toEqual(['sms']);
});

test('a message begins with a button to the trailer only where there is one', () => {
  const known = { today: '2026-10-01', releaseDate: null };
  expect(kindsOf(fromTemplate('opening', request, known))).toEqual(['text', 'unsubscribe']);
  expect(kindsOf(fromTemplate('opening', { ...request, trailer: 'https://a.example/' }, known))).toEqual(['text', 'button', 'unsubscribe']);
});

test('days go over months and years', () => {
  expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
  expect(dayAfter('2026-03-01', -1)).toBe('2026-02-28');
});

test('two values that say the same have one text', () => {
  expect(textOf({ a: 1, b: [{ c: 2, d: null }] })).toBe(textOf({ b: [{ d: null, c: 2 }], a: 1 }));
  expect(textOf({ a: [1, 2] })).not.toBe(textOf({ a: [2, 1] }));
});

test('of a part the errors are told before the warnings, and those within it are its own', () => {
  const issues = [
    { path: '/sendOn', severity: 'warning' as const, message: 'Late.' },
    { path: '/exhibitors/2', severity: 'error' as const, message: 'None.' },
    { path: '/sendOn', severity: 'error' as const, message: 'Over.' },
  ];
  expect(issueAt(issues, '/sendOn')?.message).toBe('Over.');
  expect(issueAt(issues, '/exhibitors')?.message).toBe('None.');
  expect(issueAt(issues, '/exhibitor')).toBeUndefined();
});
