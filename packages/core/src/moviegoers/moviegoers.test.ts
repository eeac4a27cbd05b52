import { businessDayOf, daypartOf, weekdayOf } from '@marquee/dsl';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareText } from './compare-text.ts';
import { usualSite } from './usual-site.ts';
import { zoneNamed } from './zone.ts';

const hour = 60;
const at = (minute: number) => 20_000 * 1_440 + minute;

test('texts are ordered as their UTF-8 bytes are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 4 }), fc.string({ unit: 'binary', maxLength: 4 }), (a, b) => {
      expect(Math.sign(compareText(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
  );
  expect(compareText('\uffff', '\u{10000}')).toBeLessThan(0);
});

test('a session before 05:00 belongs to the business day before, and is late', () => {
  expect([at(0), at(5 * hour - 1), at(5 * hour), at(24 * hour - 1)].map(businessDayOf)).toEqual([19_999, 19_999, 20_000, 20_000]);
  expect(
    [0, 5 * hour - 1, 5 * hour, 12 * hour - 1, 12 * hour, 17 * hour - 1, 17 * hour, 21 * hour - 1, 21 * hour].map((minute) =>
      daypartOf(at(minute)),
    ),
  ).toEqual(['late', 'late', 'morning', 'morning', 'matinee', 'matinee', 'evening', 'evening', 'late']);
});

test('weekdays are those of the calendar, before 1970 too', () => {
  expect([0, 1, -1, 20_000].map(weekdayOf)).toEqual([0, 1, -1, 20_000].map(weekdayOfDate));
});

test('the calendar day of an instant follows the clock of the zone, through its changes', () => {
  const newYork = zoneNamed('America/New_York');
  const day = (iso: string) => Date.parse(iso) / 86_400_000;
  const dayOf = (iso: string) => newYork?.dayOf(Date.parse(iso));
  expect(dayOf('2026-03-08T04:59:59Z')).toBe(day('2026-03-07T00:00:00Z'));
  expect(dayOf('2026-03-08T05:00:00Z')).toBe(day('2026-03-08T00:00:00Z'));
  // Clocks went forward at 07:00 UTC: midnight comes an hour earlier in UTC.
  expect(dayOf('2026-03-09T03:59:59Z')).toBe(day('2026-03-08T00:00:00Z'));
  expect(dayOf('2026-03-09T04:00:00Z')).toBe(day('2026-03-09T00:00:00Z'));
  expect(dayOf('2026-11-02T04:59:59Z')).toBe(day('2026-11-01T00:00:00Z'));
});

test('days agree with the calendar of Intl at random instants in zones of every kind', () => {
  const zones = ['America/Los_Angeles', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC', 'America/Sao_Paulo'];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.date({ min: new Date('2005-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
      (name, instant) => {
        const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: name, dateStyle: 'short' }).format(instant);
        expect(zoneNamed(name)?.dayOf(instant.getTime())).toBe(Date.parse(`${shown}T00:00:00Z`) / 86_400_000);
      },
    ),
    { numRuns: 300 },
  );
});

test('the day turns with the clock also where that changed at 00:01, to the second', () => {
  for (const [name, from, to] of [
    // Back to 23:01 the day before, for an hour: twice a year until 2011.
    ['America/St_Johns', '2010-11-06T02:00:00Z', '2010-11-08T06:00:00Z'],
    ['America/St_Johns', '2010-03-13T22:00:00Z', '2010-03-15T06:00:00Z'],
    ['America/Moncton', '2005-10-29T22:00:00Z', '2005-10-31T06:00:00Z'],
    ['America/Goose_Bay', '2009-10-31T22:00:00Z', '2009-11-02T06:00:00Z'],
    ['Asia/Gaza', '2012-09-20T18:00:00Z', '2012-09-22T06:00:00Z'],
    ['Pacific/Apia', '2011-12-29T06:00:00Z', '2011-12-31T18:00:00Z'],
    ['Europe/Amsterdam', '1937-06-30T22:00:00Z', '1937-07-02T02:00:00Z'],
  ] as const) {
    const zone = zoneNamed(name);
    const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: name, dateStyle: 'short' });
    for (let at = Date.parse(from); at < Date.parse(to); at += 19_999)
      expect([new Date(at).toISOString(), zone?.dayOf(at)]).toEqual([
        new Date(at).toISOString(),
        Date.parse(`${shown.format(at)}T00:00:00Z`) / 86_400_000,
      ]);
  }
});

test('what is no IANA time zone is none', () => {
  expect(['', 'Mars/Olympus', '+02:00', 'local'].map(zoneNamed)).toEqual([null, null, null, null]);
});

test('the usual site is the most frequent of the last five sessions, ties to the most recent', () => {
  const visits = (...sites: string[]) => sites.map((site, i) => ({ site, sessionStart: i, filmCode: null, format: null }));
  expect(usualSite([])).toBeNull();
  expect(usualSite(visits('a', 'a', 'b'))).toBe('a');
  expect(usualSite(visits('a', 'a', 'a', 'b', 'c', 'b', 'c', 'd'))).toBe('c');
  expect(usualSite(visits('a', 'b'))).toBe('b');
  expect(
    usualSite([...visits('x', 'x', 'x', 'x', 'x')].concat(visits('y', 'y', 'y', 'y', 'y').map((visit) => ({ ...visit, sessionStart: 9 })))),
  ).toBe('y');
});

function weekdayOfDate(day: number): string {
  return ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'][new Date(day * 86_400_000).getUTCDay()] ?? '';
}
