import { expect, it } from 'vitest';
import { filmText, percent, sessionsText, sitesText, sureness, titleOf } from './words.ts';

it('a confidence is never said to be more than it is', () => {
  expect([0.999, 0.9, 0.8999, 0].map(percent)).toEqual(['99%', '90%', '89%', '0%']);
  expect([0.9, 0.8999, 0.6, 0.59].map((one) => sureness(one, 0.9))).toEqual(['sure', 'likely', 'likely', 'unsure']);
});

it('what was not seen is said, and what was is in words', () => {
  expect(titleOf({ titles: [], filmCode: 'KM-3D' })).toBe('KM-3D');
  expect(sessionsText({ firstSession: null, lastSession: null })).toBe('no session seen');
  expect(sessionsText({ firstSession: '2026-11-18', lastSession: '2026-11-18' })).toBe('Wed 18 Nov 2026');
  expect(sessionsText({ firstSession: '2026-11-18', lastSession: '2026-11-20' })).toBe('Wed 18 Nov 2026 to Fri 20 Nov 2026');
  expect([0, 1, 2, 50].map(sitesText)).toEqual(['no site seen', '1 site', '2 sites', '50 or more sites']);
  expect(filmText({ id: 'f', title: 'Hush Acre', releaseDate: '2026-10-30', distributor: null })).toBe('Hush Acre (2026)');
});
