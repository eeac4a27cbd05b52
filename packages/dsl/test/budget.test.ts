import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { budgetIssues, type Condition, type Definition, estimate, parse, type VisitsCondition } from '../src/index.ts';
import { arbitraryDefinition } from '../src/testing/index.ts';

const visits = (rest: Omit<VisitsCondition, 'kind'> = {}): Condition => ({ kind: 'visits', ...rest });
const genre = { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['horror'] } as const;
const rating = { kind: 'visit', field: 'film.rating', op: 'in', value: ['R'] } as const;
const daypart = { kind: 'visit', field: 'daypart', op: 'in', value: ['late'] } as const;
const any = (...of: readonly Condition[]): Definition => ({ version: 1, where: { kind: 'any', of } });
const work = (definition: Definition) => estimate(definition, () => undefined).work;
const unresolved = () => undefined;

describe('the work of a definition', () => {
  test('is what its questions about visits measure, and what their filters look at', () => {
    expect(work(any({ kind: 'attribute', field: 'gender', op: 'known' }))).toBe(0);
    expect(work(any(visits()))).toBe(1);
    expect(work(any(visits({ measure: 'spend' })))).toBe(1);
    expect(work(any(visits({ where: daypart })))).toBe(1);
    expect(work(any(visits({ where: rating })))).toBe(2);
    expect(work(any(visits({ where: { kind: 'all', of: [genre, rating, { kind: 'not', of: genre }] } })))).toBe(14);
    expect(work(any(visits({ measure: 'share', where: genre })))).toBe(8);
    expect(work(any(visits({ measure: 'films', where: genre })))).toBe(18);
  });

  test('counts the same question once, wherever and however it is written', () => {
    const twice = visits({ where: { kind: 'any', of: [genre] }, op: 'atLeast', value: 1 });
    expect(work(any(visits({ where: genre }), { kind: 'not', of: twice }))).toBe(7);
  });

  test('is that of what its references lead to, each segment once', () => {
    const films = any(visits({ measure: 'films' }), { kind: 'segment', id: 'deep' });
    const segments: Record<string, Definition> = { films, deep: any(visits({ where: genre })) };
    const resolve = (id: string) => segments[id];
    const definition = any(visits(), { kind: 'segment', id: 'deep' }, { kind: 'segment', id: 'films' }, { kind: 'segment', id: 'films' });
    expect(estimate(definition, resolve)).toMatchObject({ work: 20, dearest: { pointer: '/where/of/2', work: 12 } });
    expect(estimate(definition).work).toBe(1);
  });

  test('never falls when a condition is added', () => {
    fc.assert(
      fc.property(arbitraryDefinition(fc), arbitraryDefinition(fc), (one, other) => {
        const together = any(one.where, other.where);
        expect(work(together)).toBeGreaterThanOrEqual(Math.max(work(one), work(other)));
        expect(work(together)).toBeLessThanOrEqual(work(one) + work(other));
      }),
    );
  });
});

describe('a budget', () => {
  test('refuses what takes more, at the condition that takes most, and says what to do', () => {
    const definition = any(visits({ where: genre }), visits({ measure: 'films' }), visits());
    expect(budgetIssues(definition, unresolved, 20)).toEqual([]);
    expect(budgetIssues(definition, unresolved, 19)).toEqual([
      {
        severity: 'error',
        code: 'too_costly',
        path: '/where/of/1',
        message:
          'Counting this takes 20 parts of work, and one question may take 19; 12 are here. Ask fewer different things about visits at once, or put several values into one condition.',
        params: { work: 20, budget: 19, here: 12 },
      },
    ]);
  });

  test('never refuses what asks nothing about visits', () => {
    const of = Array.from({ length: 199 }, (_, value) => ({ kind: 'attribute', field: 'age', op: 'atLeast', value }) as const);
    expect(parse(any(...of)).ok).toBe(true);
    expect(budgetIssues(any(...of), unresolved, 1)).toEqual([]);
  });
});
