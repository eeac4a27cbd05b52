import { ofPurchase, type TransactionRecord } from '@marquee/core';

const block = 20_000;

/** Transactions of so many moviegoers, block by block of them, each moviegoer's spread over the block. Always the same ones. */
export function someTransactions(moviegoers: number, each: number): readonly TransactionRecord[] {
  return Array.from({ length: moviegoers * each }, (_, i) => {
    const first = Math.floor(i / (block * each)) * block;
    const moviegoer = `north:${String(first + ((i * 7_919) % Math.min(block, moviegoers - first))).padStart(26, '0')}`;
    const day = 20_000 + (i % 700);
    const row = {
      id: `T${i}`,
      purchasedAt: day * 86_400_000 + 3_600_000 * (i % 24),
      purchaseDay: day,
      ...ofPurchase(() => (i % 2 === 0 ? 'web' : 'box-office')),
      site: `north-${i % 40}`,
      filmCode: `C${i % 300}`,
      filmTitle: `Film ${i % 300}`,
      sessionStart: (day + (i % 5)) * 1_440 + 600 + (i % 48) * 15,
      format: i % 7 === 0 ? 'imax' : '2d',
      tickets: [{ type: 'adult', quantity: 1 + (i % 3), price: 1_250 }],
      concessionAmount: (i % 4) * 385,
      status: 'sold' as const,
      updatedAt: day * 86_400_000,
    };
    return { ...row, moviegoer, exhibitor: 'north', text: JSON.stringify(row) };
  });
}
