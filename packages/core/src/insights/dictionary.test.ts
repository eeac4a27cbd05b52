import { expect, it } from 'vitest';
import { breakdowns } from './breakdowns.ts';
import { dictionary } from './dictionary.ts';
import { runBreakdownNames, runBreakdownOf } from './run-breakdowns.ts';
import { summaries } from './summaries.ts';

it('has an entry for every breakdown and every summary figure, under its own label', () => {
  const named = [
    ...Object.entries(breakdowns).map(([name, entry]) => [`breakdown.${name}`, entry] as const),
    ...Object.entries(summaries).map(([name, entry]) => [`summary.${name}`, entry] as const),
  ];
  for (const [name, { label, unit }] of named) {
    expect(dictionary[name], name).toMatchObject({ label, unit });
    expect(dictionary[name]?.meaning).not.toBe('');
  }
});

it('has an entry for every figure of a campaign', () => {
  for (const word of ['target', 'control', 'uplift', 'becauseOfIt', 'detectable']) expect(dictionary, word).toHaveProperty(word);
});

it('has an entry for every figure of a film, and for what a run is told by', () => {
  const figures = ['moviegoers', 'visits', 'openingWeekend', 'repeatViewers', 'returning', 'partySize', 'premiumShare', 'spendPerVisit'];
  for (const word of [
    ...figures,
    'lastWeekend',
    'change',
    'presales',
    'runDay',
    'firstVisit',
    'points',
    'decline',
    'both',
    'lift',
    'jaccard',
  ])
    expect(Object.keys(dictionary), word).toContain(`film.${word}`);
  for (const name of runBreakdownNames) expect(dictionary[`run.${name}`]?.label).toBe(runBreakdownOf(name).label);
});

it('has an entry for every figure of a comparison', () => {
  for (const word of ['points', 'only', 'all', 'any', 'ofAny', 'weekend', 'weekendDifference'])
    expect(Object.keys(dictionary), word).toContain(`compare.${word}`);
});

it('has an entry for every word of the live panel', () => {
  for (const word of ['asOf', 'inScope', 'audience', 'reachable', 'own', 'keeps', 'drops', 'covers', 'adds', 'base', 'share', 'index']) {
    expect(dictionary, word).toHaveProperty(word);
  }
});
