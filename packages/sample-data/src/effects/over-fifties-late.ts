import type { Condition } from '@marquee/dsl';
import type { Plant, PlantedEffect } from './plant.ts';
import { attribute, define, LAST_YEAR, sumOf, total, visit, visits } from './questions.ts';

const MOST_VISITS = 24;
const first = visit('runDay', 'between', [0, 2]);
const second = visit('runDay', 'between', [7, 9]);

function weekends(name: string, who: Condition) {
  const of = (weekend: typeof first) => (value: number) => define(who, visits([weekend], { during: LAST_YEAR, op: 'atLeast', value }));
  return { ...total(`${name} first`, MOST_VISITS, of(first)), ...total(`${name} second`, MOST_VISITS, of(second)) };
}

function kept(count: (name: string) => number, name: string): number {
  return sumOf(count, `${name} second`, MOST_VISITS) / sumOf(count, `${name} first`, MOST_VISITS);
}

const older = weekends('older', attribute('age', 'atLeast', 50));

function against(name: string, words: string, ages: readonly [number, number], expected: number): PlantedEffect {
  return {
    name,
    unit: 'ratio',
    expected,
    tolerance: 0.09,
    statement: `From the first weekend of a film’s run to the second, the over-50s keep ${expected} times as many of their visits as ${words} do.`,
    questions: { ...older, ...weekends('younger', attribute('age', 'between', ages)) },
    value: (count) => kept(count, 'older') / kept(count, 'younger'),
  };
}

/** Older audiences come later: over all films, their visits drop most slowly (see EASING in the calibration). */
export const overFiftiesPlant: Plant = {
  films: [],
  effects: () => [
    against('over-50s-against-under-25s', 'the under-25s', [12, 24], 1.44),
    against('over-50s-against-25-to-49', 'those from 25 to 49', [25, 49], 1.27),
  ],
};
