import { describe, expect, it } from 'vitest';
import { type Publishing, spent } from './budget.ts';

const budget = { day: 100, variants: 20 };
const told = (of: string, conditions: string, figures: number) => ({
  at: '2026-11-23T10:00:00.000Z',
  action: 'audiences.preview',
  organisationId: 'org_1',
  variants: 0,
  figures,
  figuresOf: of,
  conditions,
});
const asked = (conditions: string, figures = 5): Publishing => ({ of: 'new', conditions: conditions.split(' '), figures });

describe('the budget of a day', () => {
  it('is asked of all figures together', () => {
    const today = [told('a', 'x y', 60), told('b', '', 36)];
    expect(spent(asked('p q', 4), today, budget)).toEqual({ repeat: false, exceeds: null, variants: 0 });
    expect(spent(asked('p q', 5), today, budget)).toMatchObject({ repeat: false, exceeds: 'day' });
  });

  it('is asked of variants: those that share three conditions, whatever else they have', () => {
    const today = [told('a', 'x y z', 10), told('b', 'w x y z v u t', 6), told('c', 'x y other', 80)];
    expect(spent(asked('x y z new', 4), today, budget)).toMatchObject({ repeat: false, exceeds: null, variants: 20 });
    expect(spent(asked('x y z new', 5), today, budget)).toMatchObject({ repeat: false, exceeds: 'variants', variants: 21 });
    expect(spent(asked('x y new', 4), today, budget).exceeds).toBe(null);
  });

  it('leaves few conditions alone, which single nobody out', () => {
    const today = Array.from({ length: 9 }, (_, i) => told(`a${i}`, 'x y', 10));
    expect(spent(asked('x y'), today, budget).exceeds).toBe(null);
  });

  it('counts what stands inside one preview too', () => {
    expect(spent(asked('a b c', 21), [], budget).exceeds).toBe('variants');
    expect(spent(asked('a b c', 20), [], budget).exceeds).toBe(null);
  });

  it('is not used up by what was told that day already', () => {
    const today = [told('new', 'x y z', 20), told('b', 'x y z', 900)];
    expect(spent(asked('x y z'), today, budget)).toEqual({ repeat: true, exceeds: null, variants: 0 });
  });
});
