import type { DuckDBConnection } from '@duckdb/node-api';
import { type Consent, consents, type MemberRecord } from '@marquee/core';
import { execute } from '../query.ts';
import { listOf, listSeparator } from './lists.ts';

/** The consents that a member row withholds, one bit for each. */
export function withheldBits({ withheld = [] }: MemberRecord): number {
  return bitsOf(withheld);
}

/** Consents as one number, a bit for each. */
export function bitsOf(some: readonly Consent[]): number {
  return consents.reduce((bits, consent, i) => (some.includes(consent) ? bits | (1 << i) : bits), 0);
}

/** SQL for the bit of \`consent\`. */
export const bitOf = `CASE consent ${consents.map((consent, i) => `WHEN '${consent}' THEN ${1 << i}`).join(' ')} END`;

/**
 * Core's `standingMember` in SQL, for many moviegoers at once. Among rows of one member with the same `updated_at`, the row that stands loses each consent
 * that another of them withholds. Must run before the other rows are deleted. Marks the moviegoers that it changes.
 */
export async function withhold(connection: DuckDBConnection): Promise<void> {
  await execute(
    connection,
    `CREATE OR REPLACE TEMP TABLE less_consent AS
     SELECT s.rowid AS row_id, s.n, bit_or(l.withheld) | s.withheld AS withheld
     FROM loser JOIN member_row l ON l.rowid = loser.row_id AND NOT loser.is_duplicate
       JOIN member_row s ON s.n = l.n AND s.updated_at = l.updated_at AND s.rowid NOT IN (SELECT row_id FROM loser)
     GROUP BY s.rowid, s.n, s.withheld HAVING bit_or(l.withheld) | s.withheld <> s.withheld`,
  );
  await execute(
    connection,
    `UPDATE member_row SET withheld = c.withheld,
       reachable_by = nullif(array_to_string([consent FOR consent IN ${listOf('reachable_by')} IF c.withheld & ${bitOf} = 0], '${listSeparator}'), '')
     FROM less_consent c WHERE member_row.rowid = c.row_id`,
  );
  await execute(connection, 'INSERT INTO touched SELECT n FROM less_consent EXCEPT FROM touched');
  await execute(connection, 'DROP TABLE less_consent');
}
