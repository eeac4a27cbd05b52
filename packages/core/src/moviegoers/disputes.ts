import { compareStanding } from './standing.ts';
import type { MoviegoerState } from './state.ts';

/**
 * Transactions that stand with more than one of these moviegoers, by the moviegoers that have to give them up: all but the one whose row
 * stands. A corrected row may move a transaction to another moviegoer, so that two of them hold rows of one id.
 */
export function disputes(states: Iterable<MoviegoerState>): ReadonlyMap<string, ReadonlySet<string>> {
  const winners = new Map<string, MoviegoerState['transactions'][number]>();
  const losses = new Map<string, Set<string>>();
  const lose = (moviegoer: string, id: string) => {
    const lost = losses.get(moviegoer);
    if (lost) lost.add(id);
    else losses.set(moviegoer, new Set([id]));
  };
  for (const { exhibitor, transactions } of states) {
    for (const row of transactions) {
      const key = `${exhibitor}\n${row.id}`;
      const other = winners.get(key);
      if (!other) winners.set(key, row);
      else if (compareStanding(row, other) > 0) {
        lose(other.moviegoer, row.id);
        winners.set(key, row);
      } else lose(row.moviegoer, row.id);
    }
  }
  return losses;
}
