import type { DuckDBConnection } from '@duckdb/node-api';
import {
  arranged,
  type BreakdownCounts,
  type BreakdownName,
  breakdownNames,
  breakdownOf,
  listedCells,
  type ProfileCounts,
  type ProfileQuestion,
  recordOf,
} from '@marquee/core';
import { snapshot } from '../snapshot.ts';
import { countFilms } from './count-films.ts';
import { countMembers } from './count-members.ts';
import { countTotals } from './count-totals.ts';
import { countVisits } from './count-visits.ts';
import { makeWindowMembers } from './members.ts';
import { openWindow } from './window.ts';

/** Compares an audience with a base: every breakdown and summary, exact and from one state of the store. */
export async function profile(connection: DuckDBConnection, question: ProfileQuestion, signal?: AbortSignal): Promise<ProfileCounts> {
  // The temporary table is made in the transaction, so it is removed with it, however the profile ends.
  return snapshot(connection, async () => {
    const window = await openWindow(connection, question.asOf, signal);
    await makeWindowMembers(connection, question, window, signal);
    const totals = await countTotals(connection, signal);
    const cells = new Map([
      ...(await countMembers(connection, question.asOf, signal)),
      ...(await countVisits(connection, window, signal)),
      ...(await countFilms(connection, window, signal)),
    ]);
    const breakdown = (name: BreakdownName): BreakdownCounts => {
      const of = totals[breakdownOf(name).unit];
      return {
        audienceTotal: of.audience,
        baseTotal: of.base,
        cells: arranged(listedCells(breakdownOf(name)) ?? [], cells.get(name) ?? []),
      };
    };
    return {
      audience: totals.moviegoers.audience,
      base: totals.moviegoers.base,
      breakdowns: recordOf(breakdownNames, breakdown),
      summaries: totals.summaries,
    };
  });
}
