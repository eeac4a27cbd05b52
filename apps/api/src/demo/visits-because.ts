import { type Campaign, type Film, ofPurchase, type Ports, scopeOf, scopeWithin, type TransactionRecord } from '@marquee/core';

interface Planted {
  readonly film: Film;
  /** The first business day of the window, and how many days it has. */
  readonly from: number;
  readonly days: number;
  /** How much more of the target come than without the campaign. */
  readonly uplift: number;
}

/**
 * Visits of an exhibitor's moviegoers who saw the film because they were sent the campaign: of its target, by chance, as many more as the effect says, and none of
 * those held out. The same each time.
 */
export async function visitsBecause(
  { audience, metadata, draw }: Pick<Ports, 'audience' | 'metadata' | 'draw'>,
  { id: campaignId, salt }: Campaign,
  exhibitor: string,
  { film, from, days, uplift }: Planted,
): Promise<readonly TransactionRecord[]> {
  const [site] = await metadata.catalogue.sitesOf(exhibitor);
  const { filmMatches } = await metadata.catalogue.snapshot();
  const match = filmMatches.find((one) => one.exhibitor === exhibitor && one.film === film.id);
  if (!site || !match) return [];
  const scope = scopeWithin(scopeOf({ kind: 'operator' }), exhibitor);
  const came = new Set<string>();
  for await (const batch of audience.outcomes({ scope, film: film.id, from, to: from + days - 1 }))
    for (const { id } of batch) came.add(id);
  const members = await metadata.campaigns.members({ campaignId, exhibitor, limit: 100_000 });
  const rate = members.filter(({ moviegoer }) => came.has(moviegoer)).length / Math.max(1, members.length);
  const moved = members.filter(
    ({ group, moviegoer }) =>
      group === 'target' && !came.has(moviegoer) && draw(`${salt}/because`, moviegoer) < (uplift * rate) / (1 - rate),
  );
  return moved.map(({ moviegoer }): TransactionRecord => {
    const day = from + 1 + Math.floor(draw(`${salt}/day`, moviegoer) * (days - 1));
    const purchasedAt = (day * 24 + 18) * 3_600_000;
    return {
      ...{ id: `${campaignId}-${moviegoer}`, moviegoer, exhibitor, purchasedAt, purchaseDay: day, ...ofPurchase(() => 'app') },
      ...{ site: site.id, filmCode: match.filmCode, filmTitle: film.title, sessionStart: (day * 24 + 20) * 60, format: null },
      ...{ tickets: [{ type: 'adult', quantity: 2, price: 1_200 }], concessionAmount: 900, status: 'sold' },
      ...{ updatedAt: purchasedAt, text: `${campaignId} ${day}` },
    };
  });
}
