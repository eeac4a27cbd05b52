import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../access/index.ts';
import type { OrganisationKind } from '../records/index.ts';
import { figureOf, policyOf, rounded } from './policy.ts';

const person = (kind: OrganisationKind): Actor => ({
  kind: 'person',
  personId: 'per_1',
  name: 'Mara',
  role: 'analyst',
  organisation: { id: 'org_1', name: 'Org', kind, exhibitors: [] },
});
const count = fc.nat({ max: 100_000 });

describe('the smallest count shown', () => {
  it.each([
    ['distributor', 50, 10],
    ['studio', 50, 10],
    ['exhibitor', 10, 1],
    ['platform', 10, 1],
  ] as const)('is for a %s %i, rounded to %i', (kind, smallest, roundedTo) => {
    expect(policyOf(person(kind))).toEqual({ smallest, roundedTo });
  });

  it('is nothing for the operator: counts are exact', () => {
    fc.assert(
      fc.property(count, (n) => {
        expect(figureOf(policyOf({ kind: 'operator' }), n)).toEqual({ shown: true, value: n });
      }),
    );
  });

  it('hides 49 and shows 50 to a distributor, hides 9 and shows 10 to an exhibitor, zero like any small number', () => {
    const market = policyOf(person('distributor'));
    const own = policyOf(person('exhibitor'));
    expect(figureOf(market, 49)).toEqual({ shown: false, below: 50, reason: 'small' });
    expect(figureOf(market, 0)).toEqual(figureOf(market, 49));
    expect(figureOf(market, 50)).toEqual({ shown: true, value: 50 });
    expect(figureOf(market, 54)).toEqual({ shown: true, value: 50 });
    expect(figureOf(market, 55)).toEqual({ shown: true, value: 60 });
    expect(figureOf(own, 9).shown).toBe(false);
    expect(figureOf(own, 11)).toEqual({ shown: true, value: 11 });
  });

  it('never rounds a shown count below it', () => {
    for (const kind of ['distributor', 'exhibitor'] as const) {
      const policy = policyOf(person(kind));
      fc.assert(
        fc.property(count, (n) => {
          const figure = figureOf(policy, n);
          if (figure.shown) {
            expect(n).toBeGreaterThanOrEqual(policy.smallest);
            expect(figure.value).toBeGreaterThanOrEqual(policy.smallest);
            expect(Math.abs(rounded(policy, n) - n)).toBeLessThanOrEqual(policy.roundedTo / 2);
          }
        }),
      );
    }
  });
});
