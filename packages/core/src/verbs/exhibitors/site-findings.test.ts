import { expect, it } from 'vitest';
import type { Site } from '../../records/index.ts';
import { siteFindingsOf } from './site-findings.ts';

const site = (code: string, timeZone: string | null = 'America/Chicago'): Site => ({
  ...{ id: `north-${code}`, exhibitor: 'north', code, name: `Site ${code}`, region: null, postcode: null, timeZone },
});
const of = (sites: readonly Site[], visited: readonly string[], named: readonly string[], unknown: { code: string; rows: number }[] = []) =>
  siteFindingsOf({
    sites,
    visited: new Set(visited),
    named: new Set(named),
    unknown: unknown.map((one) => ({ exhibitor: 'north', ...one })),
  });

it.each([
  ['nothing missing', site('1'), ['north-1'], ['north-1'], []],
  ['no time zone', site('1', null), ['north-1'], ['north-1'], ['no_time_zone']],
  ['a time zone that is none', site('1', 'Mars/Olympus'), [], [], ['invalid_time_zone']],
  ['no visit', site('1'), [], ['north-1'], ['no_transactions']],
  ['no member', site('1'), ['north-1'], [], ['no_member']],
  ['neither, said once', site('1'), [], [], ['no_transactions']],
])('%s', (_name, one, visited, named, kinds) => {
  expect(of([one], visited, named).map(({ kind }) => kind)).toEqual(kinds);
});

it('a code of refused rows is to be added, or only to be replayed once it is there', () => {
  const [unknown, known] = of(
    [site('2')],
    ['north-2'],
    ['north-2'],
    [
      { code: '1', rows: 1_284 },
      { code: '2', rows: 1 },
    ],
  );
  expect(unknown).toMatchObject({
    says: 'Not in the catalogue: 1,284 rows wait as dead letters.',
    helps: 'Add the site, then replay them.',
  });
  expect(known).toMatchObject({ says: 'It is in the catalogue by now: 1 row waits as dead letters.', helps: 'Replay them.' });
});

it('those whose rows are refused come first', () => {
  const found = of([site('1'), site('2', null)], [], [], [{ code: '9', rows: 1 }]);
  expect(found.map(({ kind }) => kind)).toEqual(['no_time_zone', 'unknown_code', 'no_transactions']);
});
