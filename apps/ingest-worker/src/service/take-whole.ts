import { concede, losesTo, type MoviegoerRows, winnersOf } from '@marquee/core';
import type { Keeping } from './keeping.ts';
import { takeShares } from './take-batch.ts';
import { updateMoviegoers } from './update-moviegoers.ts';

/** Documents in hand at once while disputes are settled. */
const atOnce = 500;

/**
 * Takes rows into an index that is being filled and that nobody asks: all rows of each moviegoer, whose document is written without being looked for
 * first. Whoever has one already, because they were erased or because this was cut off before, is read then. What `takeBatch` does besides for
 * questions and for other workers is done once, afterwards: a refresh, `settleAll`, and the changes of the catalogue.
 *
 * @throws ServiceError `unavailable` when it has to be given again; AbortError when told to stop
 */
export async function takeWhole(keeping: Keeping, rows: MoviegoerRows, signal?: AbortSignal): Promise<void> {
  await takeShares(keeping, rows, { areNew: true }, signal);
}

/**
 * Takes transactions away from moviegoers with whom an older row of them stands.
 *
 * @param disputes for each such transaction, the moviegoers who came with it; their documents hold all of their rows
 */
export async function settleAll(keeping: Keeping, disputes: readonly ReadonlySet<string>[], signal?: AbortSignal): Promise<void> {
  let some = new Set<string>();
  for (const [at, disputed] of disputes.entries()) {
    some = new Set([...some, ...disputed]);
    if (some.size < atOnce && at < disputes.length - 1) continue;
    await settle(keeping, [...some], signal);
    some = new Set();
  }
}

async function settle(keeping: Keeping, moviegoers: readonly string[], signal?: AbortSignal): Promise<void> {
  const stored = await keeping.watch.stage('read', moviegoers.length, () => keeping.documents.read(moviegoers));
  const states = [...stored.values()].map(({ state }) => state);
  const winners = winnersOf(states);
  const losers = states.filter(({ exhibitor, transactions }) => transactions.some((row) => losesTo(winners, exhibitor, row)));
  const ids = losers.map(({ moviegoer }) => moviegoer);
  const { written } = await updateMoviegoers(keeping, ids, (state) => concede(state, winners), { signal });
  keeping.watch.count('moved', written);
}
