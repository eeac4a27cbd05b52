import { expect, it } from 'vitest';
import { originOf, profileCsv } from './profile-file.ts';
import type { Profile } from './types.ts';

const shown = (value: number) => ({ shown: true, value }) as const;
const profile: Profile = {
  asOf: '2026-11-18',
  currency: 'USD',
  audience: shown(440),
  base: shown(37_390),
  baseLabel: 'everyone in scope',
  summaries: [{ name: 'spendPerVisit', label: 'Spend a visit', unit: 'money', audience: 4218, base: 4162, index: 101 }],
  breakdowns: [
    {
      name: 'region',
      label: 'Region',
      unit: 'moviegoers',
      window: null,
      cells: [
        { key: ['US-CA'], labels: ['California'], size: shown(110), share: 25, baseShare: 12.9, index: 194, hidden: null },
        {
          key: ['US-WY'],
          labels: ['Wyoming'],
          size: { shown: false, below: 50, reason: 'small' },
          share: null,
          baseShare: 0.2,
          index: null,
          hidden: 'small',
        },
      ],
      notes: [],
    },
  ],
  hiddenCells: { small: 1, bySubtraction: 0 },
  privacy: { smallest: 50, roundedTo: 10 },
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
    '',
    'Figure,Unit,Audience,Base,Index',
    'Spend a visit,USD,42.18,41.62,101',
    '',
    'Table,Region',
    '',
    'Region,Moviegoers,"Share, percent","Base share, percent",Index,Hidden',
    'California,110,25,12.9,194,',
    'Wyoming,<50,,0.2,,Fewer than 50 moviegoers',
    '',
  ]);
});
