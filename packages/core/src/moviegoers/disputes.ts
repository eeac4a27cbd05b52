import type { MovedRow, MoviegoerState } from '../records/index.ts';
import { compareText } from './compare-text.ts';
import { compareStanding } from './standing.ts';

/** For each transaction id of an exhibitor, the row that stands among those of several moviegoers. */
export type Winners = ReadonlyMap<string, MovedRow>;

/** The rows that stand when every transaction is looked at across moviegoers: a corrected row may have moved one from another moviegoer. */
export function winnersOf(holders: Iterable<{ readonly exhibitor: string; readonly transactions: readonly MovedRow[] }>): Winners {
  const winners = new Map<string, MovedRow>();
  for (const { exhibitor, transactions } of holders) {
    for (const row of transactions) {
      const key = transactionKey(exhibitor, row.id);
      const other = winners.get(key);
      if (!other || compareStanding(row, other) > 0) winners.set(key, row);
    }
  }
  return winners;
}

/** Gives up the transactions that stand with another moviegoer, and remembers that these rows lost. The same object when there are none. */
export function concede(state: MoviegoerState, winners: Winners): MoviegoerState {
  const lost = state.transactions.filter((row) => losesTo(winners, state.exhibitor, row));
  if (lost.length === 0) return state;
  const ids = new Set(lost.map(({ id }) => id));
  const remembered = lost.map(({ id, moviegoer, updatedAt, text }): MovedRow => ({ id, moviegoer, updatedAt, text }));
  return {
    ...state,
    transactions: state.transactions.filter(({ id }) => !ids.has(id)),
    moved: [...state.moved.filter(({ id }) => !ids.has(id)), ...remembered].sort((a, b) => compareText(a.id, b.id)),
  };
}

/** Whether a moviegoer's row must be removed, because another moviegoer has a newer row of the same transaction. */
export function losesTo(winners: Winners, exhibitor: string, row: MovedRow): boolean {
  const winner = winners.get(transactionKey(exhibitor, row.id));
  return winner !== undefined && winner.moviegoer !== row.moviegoer && compareStanding(row, winner) < 0;
}

function transactionKey(exhibitor: string, id: string): string {
  return `${exhibitor}\n${id}`;
}
