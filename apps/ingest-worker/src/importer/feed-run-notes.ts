import type { FeedRun, FeedRunHow, FeedRuns } from '@marquee/core';
import { acceptedOf, type FileTally, refusedOf, rowsOf } from './tally.ts';

/** Says what a job has taken of an exhibitor by now. */
export type NoteRun = (exhibitor: string, tallies: readonly FileTally[]) => Promise<void>;

interface Noted {
  readonly job: string;
  readonly how: FeedRunHow;
  readonly by: string | null;
  readonly file: string | null;
  readonly startedAt: number;
}

/** Writes down what a job takes of each exhibitor, so that each finds its own runs again. */
export function feedRunNotes(runs: Pick<FeedRuns, 'save'>, noted: Noted, now: () => number): NoteRun {
  return (exhibitor, tallies) => runs.save({ ...noted, exhibitor, lastAt: now(), ...takenOf(tallies) });
}

/** What was taken of an exhibitor, in figures. */
export function takenOf(tallies: readonly FileTally[]): Pick<FeedRun, 'rows' | 'members' | 'transactions' | 'refused'> {
  return {
    rows: rowsOf(tallies),
    members: acceptedOf(tallies, 'members'),
    transactions: acceptedOf(tallies, 'transactions'),
    refused: Object.fromEntries(refusedOf(tallies)),
  };
}
