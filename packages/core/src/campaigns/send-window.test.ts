import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpenAt, nextOpening, zonesOfSites } from './send-window.ts';

const at = (iso: string) => Date.parse(iso);
const day = { from: '10:00', until: '20:00', firstDay: '2026-11-23' };
const night = { from: '20:00', until: '02:00', firstDay: '2026-11-23' };
/** Clocks in New York go forward at 02:00 on 8 March 2026 and back at 02:00 on 1 November; in Lord Howe by half an hour; in Santiago at midnight, 6 September. */
const spring = { from: '02:30', until: '04:00', firstDay: '2026-03-01' };
const autumn = { from: '01:30', until: '03:00', firstDay: '2026-10-01' };

describe('when a window opens next, by the clocks of where somebody’s site is', () => {
  it.each([
    ['it is open', day, 'Europe/Paris', '2026-11-23T12:00:00Z', '2026-11-23T12:00:00Z'],
    ['it is early', day, 'Europe/Paris', '2026-11-23T08:59:59Z', '2026-11-23T09:00:00Z'],
    ['it has just closed', day, 'Europe/Paris', '2026-11-23T19:00:00Z', '2026-11-24T09:00:00Z'],
    ['it is the last minute', day, 'Europe/Paris', '2026-11-23T18:59:59Z', '2026-11-23T18:59:59Z'],
    ['the day of sending has not come there yet', day, 'America/Los_Angeles', '2026-11-23T00:00:00Z', '2026-11-23T18:00:00Z'],
    ['the day of sending came there long ago', day, 'Pacific/Auckland', '2026-11-23T00:00:00Z', '2026-11-23T00:00:00Z'],
    ['a zone of quarters of an hour', day, 'Asia/Kathmandu', '2026-11-23T00:00:00Z', '2026-11-23T04:15:00Z'],
    ['over midnight, in the evening', night, 'UTC', '2026-11-23T21:00:00Z', '2026-11-23T21:00:00Z'],
    ['over midnight, after it', night, 'UTC', '2026-11-24T01:59:00Z', '2026-11-24T01:59:00Z'],
    ['over midnight, closed', night, 'UTC', '2026-11-24T02:00:00Z', '2026-11-24T20:00:00Z'],
    ['over midnight, before the first of its evenings', night, 'UTC', '2026-11-23T00:30:00Z', '2026-11-23T20:00:00Z'],
    ['all day, from its beginning on', { ...day, until: '10:00' }, 'UTC', '2026-11-23T00:00:00Z', '2026-11-23T10:00:00Z'],
    ['all day, at night', { ...day, until: '10:00' }, 'UTC', '2026-11-24T04:00:00Z', '2026-11-24T04:00:00Z'],
    ['clocks skip its beginning', spring, 'America/New_York', '2026-03-08T05:00:00Z', '2026-03-08T07:00:00Z'],
    ['clocks skip all of it', { ...spring, until: '02:45' }, 'America/New_York', '2026-03-08T05:00:00Z', '2026-03-09T06:30:00Z'],
    [
      'clocks skip midnight',
      { from: '00:15', until: '01:30', firstDay: '2026-09-01' },
      'America/Santiago',
      '2026-09-06T03:00:00Z',
      '2026-09-06T04:00:00Z',
    ],
    ['clocks are set back over its beginning, the first time', autumn, 'America/New_York', '2026-11-01T05:00:00Z', '2026-11-01T05:30:00Z'],
    ['set back, between both', autumn, 'America/New_York', '2026-11-01T06:10:00Z', '2026-11-01T06:30:00Z'],
    ['weeks before the day of sending', day, 'America/New_York', '2026-11-01T22:00:00Z', '2026-11-23T15:00:00Z'],
    [
      'half an hour back',
      { from: '01:45', until: '03:00', firstDay: '2026-04-01' },
      'Australia/Lord_Howe',
      '2026-04-04T14:50:00Z',
      '2026-04-04T14:50:00Z',
    ],
  ] as const)('%s', (_, window, zone, now, opens) => {
    expect(new Date(nextOpening(window, zone, at(now))).toISOString()).toBe(new Date(at(opens)).toISOString());
  });

  it('is open then, at no earlier minute, and within what the clocks there show', () => {
    const time = fc
      .integer({ min: 0, max: 1_439 })
      .map((minutes) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`);
    const zones = [
      'UTC',
      'Europe/Paris',
      'America/New_York',
      'America/Santiago',
      'Australia/Lord_Howe',
      'Pacific/Auckland',
      'Asia/Kathmandu',
    ];
    const year = fc.integer({ min: at('2026-01-01T00:00:00Z') / 60_000, max: at('2027-01-01T00:00:00Z') / 60_000 });
    fc.assert(
      fc.property(time, time, fc.constantFrom(...zones), year, (from, until, zone, minute) => {
        const window = { from, until, firstDay: '2026-01-01' };
        const [now, next] = [minute * 60_000, nextOpening(window, zone, minute * 60_000)];
        expect(isOpenAt(window, zone, next)).toBe(true);
        const shown = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(next);
        expect(from < until ? shown >= from && shown < until : shown >= from || shown < until).toBe(true);
        for (let before = now; before < next; before += 60_000)
          if (isOpenAt(window, zone, before)) throw new Error(`It was open at ${before}.`);
      }),
      { numRuns: 60 },
    );
  });
});

it('of a site that is not known, or of none, the first site of the exhibitor says the time; without one, UTC does', () => {
  const zoneOf = zonesOfSites([
    { id: 'a:2', timeZone: 'Europe/Paris' },
    { id: 'a:1', timeZone: 'Europe/Lisbon' },
    { id: 'a:0', timeZone: null },
    { id: 'a:3', timeZone: 'Nowhere/Such' },
  ]);
  expect([zoneOf('a:2'), zoneOf('a:1'), zoneOf('a:0'), zoneOf('a:3'), zoneOf('b:1'), zoneOf(null)]).toEqual([
    'Europe/Paris',
    ...Array<string>(5).fill('Europe/Lisbon'),
  ]);
  expect(zonesOfSites([])(null)).toBe('UTC');
});
