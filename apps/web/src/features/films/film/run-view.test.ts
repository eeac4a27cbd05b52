import { expect, test } from 'vitest';
import { lineKeys, linesOf, placesOf, scaleOf, tableOf } from './run-view.ts';
import type { FilmRun } from './types.ts';

const shown = (value: number) => ({ shown: true, value }) as const;
const hidden = { shown: false, below: 50 } as const;
const part = (size: ReturnType<typeof shown> | typeof hidden, ...shares: (number | null)[]) => ({
  size,
  sizes: shares.map((share) => (share === null || !size.shown ? hidden : shown(Math.round((share * size.value) / 100)))),
  shares,
  returning: null,
});
const run: FilmRun = {
  asOf: '2026-11-03',
  by: 'gender',
  label: 'Gender',
  measure: 'visits',
  releaseDate: '2026-10-30',
  keys: ['female', 'male', 'other', 'unknown'].map((key) => ({ key, label: key })),
  base: [51.6, 46.1, null, 2.3],
  days: [
    { ...part(shown(400), 27.1, 70.2, null, 2.7), day: '2026-10-29', runDay: -1 },
    { ...part(shown(900), 26.2, 72, null, 1.8), day: '2026-10-30', runDay: 0 },
    { ...part(shown(300), null, null, null, null), day: '2026-10-31', runDay: 1 },
    { ...part(shown(500), 33, 65.1, null, 1.9), day: '2026-11-01', runDay: 2 },
    { ...part(hidden, null, null, null, null), day: '2026-11-02', runDay: 3 },
  ],
  periods: [],
  moments: [],
  points: [],
  decline: null,
  privacy: { smallest: 50, roundedTo: 10, deviation: 15 },
};

test('a run is drawn up to the last part that is shown, the larger gender first, gaps where shares are not told', () => {
  const places = placesOf(run, 'day');
  expect(places.map(({ name }) => name)).toEqual(['Run day −1', 'Run day 0', 'Run day 1', 'Run day 2']);
  const lines = linesOf(run, places, lineKeys(run, places));
  expect(lines.map(({ key, last, values }) => [key, last, values])).toEqual([
    ['male', '65.1%', [70.2, 72, null, 65.1]],
    ['female', '33.0%', [27.1, 26.2, null, 33]],
  ]);
  expect(lines[0]?.base).toEqual({ value: 46.1, text: 'male base 46.1%' });
});

test('the axis holds all that is drawn, in a few even steps', () => {
  const places = placesOf(run, 'day');
  expect(scaleOf(linesOf(run, places, lineKeys(run, places)))).toEqual({ scale: [20, 80], ticks: [20, 30, 40, 50, 60, 70, 80] });
  expect(scaleOf([])).toEqual({ scale: [0, 100], ticks: [0, 50, 100] });
});

test('the table has every key, numbers as numbers', () => {
  const { columns, rows } = tableOf(run, placesOf(run, 'day'));
  expect(columns).toHaveLength(7);
  expect(rows[1]).toEqual(['Run day 0', 'Fri 30 Oct', 900, 26.2, 72, null, 1.8]);
});
