import { expect, it } from 'vitest';
import { originOf, profileCsv } from './profile-file.ts';
import type { Profile } from './types.ts';

const shown = (value: number) => ({ shown: true, value }) as const;
const profile: Profile = {
  asOf: '2026-11-18',
  audience: shown(440),
  base: shown(37_390),
  baseLabel: 'everyone in scope',
  currency: 'USD',
  summaries: [{ name: 'spendPerVisit', label: 'Spend a visit', unit: 'money', audience: 4218, base: 4162, index: 101, rough: false }],
  breakdowns: [
    {
      name: 'region',
      label: 'Region',
      unit: 'moviegoers',
      window: null,
      cells: [
        { key: ['US-CA'], labels: ['California'], size: shown(110), share: 25, baseShare: 12.9, index: 194, rough: false },
        { key: ['US-NV'], labels: ['Nevada'], size: { ...shown(60), rough: true }, share: 14, baseShare: 2, index: 700, rough: true },
        { key: ['US-VT'], labels: ['Vermont'], size: shown(200), share: 45, baseShare: 0.2, index: 22_500, rough: true },
        {
          key: ['US-WY'],
          labels: ['Wyoming'],
          size: { shown: false, below: 50 },
          share: null,
          baseShare: 0.2,
          index: null,
          rough: false,
        },
      ],
      notes: [],
    },
  ],
  hiddenCells: 1,
  privacy: { smallest: 50, roundedTo: 10, deviation: 15 },
  tookMs: 1,
};
const origin = originOf(
  { name: 'Amélie, evening & late', version: 'draft of version 3', scope: '11 exhibitors' },
  profile,
  profile.baseLabel,
);

it('is named after the segment, its version and its day', () => {
  expect(origin.name).toBe('amelie-evening-late_draft-of-version-3_2026-11-18');
});

it('says first what it is of, then every table under its title', () => {
  expect(profileCsv(origin, profile).split('\r\n')).toEqual([
    'Segment,"Amélie, evening & late"',
    'Version,draft of version 3',
    'As of,2026-11-18',
    'Scope,11 exhibitors',
    'Moviegoers,440',
    'Compared with,everyone in scope',
    'Base, moviegoers'.replace(/^(.*)$/, '"$1","37,390"'),
    'Currency,USD',
    'Privacy,"Figures carry a little noise and are rounded to 10, so that they say nothing of single people; they need not add up. ≈ marks those where it may be more than a tenth. Fewer than 50 are not shown."',
    '',
    'Figure,Unit,Audience,Base,Index,Note',
    'Spend a visit,USD,42.18,41.62,101,',
    '',
    'Table,Region',
    '',
    'Region,Moviegoers,"Share, percent","Base share, percent",Index,Note',
    'California,110,25,12.9,194,',
    'Nevada,60,14,2,700,"rough, index too"',
    'Vermont,200,45,0.2,22500,index rough',
    'Wyoming,<50,,0.2,,Fewer than 50 moviegoers',
    '',
  ]);
});
