import type { Condition, VisitFilter } from '@marquee/dsl';
import type { Plant, PlantedEffect } from './plant.ts';
import { attribute, define, LAST_YEAR, sumOf, total, visit, visits } from './questions.ts';

const MOST = { tuesday: 16, all: 56 };
const young = attribute('age', 'between', [12, 24]);
const everyone = attribute('exhibitor', 'known', undefined);

function visitsOf(who: Condition, filters: readonly VisitFilter[]) {
  return (value: number) => define(who, visits(filters, { during: LAST_YEAR, op: 'atLeast', value }));
}
const tuesday = [visit('weekday', 'in', ['tue'])];

const effect: PlantedEffect = {
  name: 'under-25s-on-tuesday',
  unit: 'index',
  expected: 122,
  tolerance: 8,
  statement:
    'The under-25s over-index on Tuesday, the day of the cheap ticket: a Tuesday’s part of their visits against its part of everyone’s.',
  questions: {
    ...total('young tuesday', MOST.tuesday, visitsOf(young, tuesday)),
    ...total('young', MOST.all, visitsOf(young, [])),
    ...total('tuesday', MOST.tuesday, visitsOf(everyone, tuesday)),
    ...total('all', MOST.all, visitsOf(everyone, [])),
  },
  value: (count) =>
    (100 * (sumOf(count, 'young tuesday', MOST.tuesday) / sumOf(count, 'young', MOST.all))) /
    (sumOf(count, 'tuesday', MOST.tuesday) / sumOf(count, 'all', MOST.all)),
};

/** It is part of the usual week of the under-25s: see YOUNG_ON_TUESDAY in the calibration. */
export const youngTuesdayPlant: Plant = { films: [], effects: () => [effect] };
