import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountsOf, sumOf } from './money.ts';

const count = fc.nat(1_000_000);
const money = fc.record({
  basis: fc.constantFrom('delivered' as const, 'visits' as const),
  fee: fc.nat(500),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});
const earned = fc.record({ delivered: count, visits: count, ticketSpend: fc.nat(1e10) });

describe('what exhibitors earn', () => {
  it('is a fee for what was agreed, and a share of the tickets', () => {
    const did = { delivered: 1_000, visits: 80, ticketSpend: 96_049 };
    expect(amountsOf({ basis: 'delivered', fee: 2, share: 0.05 }, did)).toEqual({ fee: 2_000, share: 4_802, total: 6_802 });
    expect(amountsOf({ basis: 'visits', fee: 150, share: 0 }, did)).toEqual({ fee: 12_000, share: 0, total: 12_000 });
  });

  it('adds up to the campaign, in whole minor units', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(money, earned), { maxLength: 20 }), (lines) => {
        const amounts = lines.map(([agreed, did]) => amountsOf(agreed, did));
        const all = sumOf(amounts);
        expect(all.fee + all.share).toBe(all.total);
        expect(amounts.reduce((sum, { total }) => sum + total, 0)).toBe(all.total);
        expect(Number.isInteger(all.total)).toBe(true);
      }),
    );
  });
});
