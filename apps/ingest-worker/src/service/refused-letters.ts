import { createHash } from 'node:crypto';
import { campaignMembersTopic, type DeadLetter, exhibitorOf, wireName } from '@marquee/core';
import type { RefusedRows } from './take-batch.ts';

/** Letters for rows that the store will never take, each as it came in its message. The same row has the same id, whenever it is refused. */
export function lettersOf(
  { moviegoer, detail, members, transactions, campaignMembers = [] }: RefusedRows,
  at: string,
): readonly DeadLetter[] {
  const letter = (feed: DeadLetter['feed'], row: object) => refusedLetter({ moviegoer, feed, text: JSON.stringify(row), detail, at });
  return [
    ...members.map((row) => letter('members', row)),
    ...transactions.map((row) => letter('transactions', row)),
    // About members, though no feed brings them.
    ...campaignMembers.map((row) => ({ ...letter('members', row), file: wireName(campaignMembersTopic) })),
  ];
}

/** The letter for a moviegoer whose document the store does not take any more after a correction of the catalogue. */
export function unenrichedLetter(moviegoer: string, detail: string, at: string): DeadLetter {
  return refusedLetter({ moviegoer, feed: 'catalogue', text: JSON.stringify({ moviegoer }), detail, at });
}

interface Refused {
  readonly moviegoer: string;
  readonly feed: DeadLetter['feed'];
  readonly text: string;
  readonly detail: string;
  readonly at: string;
}

function refusedLetter({ moviegoer, feed, text, detail, at }: Refused): DeadLetter {
  const exhibitor = exhibitorOf(moviegoer);
  return {
    id: letterId([exhibitor, feed, text]),
    exhibitor,
    feed,
    file: `${feed}.v1`,
    line: 0,
    reason: 'refused_by_store',
    detail: `The audience store refuses the moviegoer’s document: ${detail}`,
    bytes: Buffer.from(text).toString('base64'),
    format: 'ndjson',
    header: null,
    messageKey: moviegoer,
    at,
  };
}

export function letterId(parts: readonly string[]): string {
  return `dl_${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40)}`;
}
