import type { Profile } from '@marquee/core';
import { expect, it } from 'vitest';
import { profileLines } from './profile-lines.ts';

const cell = (label: string, change: Partial<Profile['breakdowns'][number]['cells'][number]>) => ({
  key: [label],
  labels: [label],
  size: { shown: true as const, value: 400 },
  share: 40,
  baseShare: 20,
  index: 200,
  rough: false,
  ...change,
});
const profile: Profile = {
  asOf: '2026-11-18',
  audience: { shown: true, value: 120, rough: true },
  base: { shown: true, value: 37_390 },
  baseLabel: 'everyone in scope',
  currency: 'USD',
  summaries: [
    { name: 'partySize', label: 'Party size', unit: 'tickets', audience: 2.1, base: 2, index: 110, rough: true },
    { name: 'leadDays', label: 'Lead days', unit: 'days', audience: null, base: 2, index: null, rough: false },
  ],
  breakdowns: [
    {
      name: 'region',
      label: 'Region',
      unit: 'moviegoers',
      window: null,
      cells: [
        cell('California', {}),
        cell('Nevada', { size: { shown: true, value: 60, rough: true }, share: 14, index: 130, rough: true }),
        cell('Vermont', { index: 500, rough: true }),
        cell('Wyoming', { size: { shown: false, below: 50 }, share: null, index: null }),
      ],
      notes: [],
    },
  ],
  hiddenCells: 1,
  privacy: { smallest: 50, roundedTo: 10, deviation: 15 },
  tookMs: 1,
};
const lineOf = (text: string) =>
  profileLines(profile)
    .find((line) => line.startsWith(text))
    ?.split(/\s{2,}/);

it('marks a rough figure and a rough index, each for itself', () => {
  expect(profileLines(profile)[0]).toBe('About 120 moviegoers, compared with everyone in scope (37,390), as of 2026-11-18.');
  expect(lineOf('California')).toEqual(['California', '400', '40.0 %', '20.0 %', '200']);
  expect(lineOf('Nevada')).toEqual(['Nevada', '≈60', '≈14.0 %', '20.0 %', '≈130']);
  expect(lineOf('Vermont')).toEqual(['Vermont', '400', '40.0 %', '20.0 %', '≈500']);
  expect(lineOf('Wyoming')).toEqual(['Wyoming', 'fewer than 50', '–', '20.0 %', '–']);
  expect(lineOf('Party size')).toEqual(['Party size', '≈2.10', '2.00', '≈110']);
  expect(lineOf('Lead days')).toEqual(['Lead days', '–', '2.00', '–']);
});

it('says once that figures carry noise, and nothing of it where there is none', () => {
  expect(profileLines(profile).filter((line) => line.includes('noise'))).toHaveLength(1);
  expect(profileLines({ ...profile, privacy: { smallest: 0, roundedTo: 1, deviation: 0 } }).join()).not.toContain('noise');
});
