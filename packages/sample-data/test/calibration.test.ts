import { beforeAll, describe, expect, it } from 'vitest';
import { figures, lastYearOf, type SampleYear } from '../src/calibrate/figures.ts';
import { readSample } from '../src/calibrate/read-sample.ts';

let year: SampleYear;
beforeAll(async () => {
  year = lastYearOf(await readSample(20_000, 3, '2026-11-18'));
});

describe('a sample of 20,000 moviegoers, read back from its files', () => {
  it.each(figures.map((figure) => [figure.name, figure] as const))('has the published figure: %s', (_, figure) => {
    const value = figure.value(year);
    expect(value).toBeGreaterThanOrEqual(figure.low);
    expect(value).toBeLessThanOrEqual(figure.high);
  });

  it('ends on its last day: purchases up to it and on it, sessions at most 28 days after', () => {
    const visits = year.sample.moviegoers.flatMap((person) => person.visits);
    const latest = (days: readonly number[]) => days.reduce((a, b) => Math.max(a, b), 0);
    expect(latest(visits.map((visit) => visit.purchaseDay))).toBe(year.sample.until);
    const session = latest(visits.map((visit) => visit.businessDay));
    expect(session).toBeGreaterThan(year.sample.until);
    expect(session).toBeLessThanOrEqual(year.sample.until + 28);
  });

  it('records no visit bought before its moviegoer joined', () => {
    const early = year.sample.moviegoers.flatMap((person) => person.visits.filter((visit) => visit.purchaseDay < (person.joinedOn ?? 0)));
    expect(early).toEqual([]);
  });

  it('has moviegoers from 12 to 89 years old, and some whose birth date nobody knows', () => {
    const unknown = year.sample.moviegoers.filter((person) => person.birthDay === null).length;
    expect(unknown / year.sample.moviegoers.length).toBeCloseTo(0.02, 2);
  });
});
