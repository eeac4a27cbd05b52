import { expect, it } from 'vitest';
import type { SourceSchedule } from '../../records/index.ts';
import { nextDue } from './schedule.ts';

const at = (text: string) => Date.parse(`2026-11-${text}:00Z`);
const daily: SourceSchedule = { kind: 'daily', at: '04:30' };
const every: SourceSchedule = { kind: 'minutes', minutes: 15 };

it.each([
  ['by hand, never', { kind: 'hand' } as const, '20T10:00', undefined, null],
  ['daily, before its time', daily, '20T04:29', undefined, '20T04:30'],
  ['daily, at its time: tomorrow', daily, '20T04:30', '20T04:30', '21T04:30'],
  ['daily, after its time', daily, '20T23:59', undefined, '21T04:30'],
  ['daily, missed for a week: once', daily, '27T12:00', '20T04:30', '28T04:30'],
  ['every so often, from now', every, '20T10:07', undefined, '20T10:22'],
  ['every so often, looked at a minute late: no drift', every, '20T10:01', '20T10:00', '20T10:15'],
  ['every so often, missed for hours: once', every, '20T14:07', '20T10:00', '20T14:15'],
  ['every so often, to the instant', every, '20T10:15', '20T10:00', '20T10:30'],
])('%s', (_what, schedule, now, from, due) => {
  const found = nextDue(schedule, at(now), from === undefined ? undefined : at(from));
  expect(found).toBe(due === null ? null : at(due));
});
