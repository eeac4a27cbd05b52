import type { DuckDBConnection } from '@duckdb/node-api';
import { bitsOfEvents, campaignEvents } from '@marquee/dsl';
import { execute, query } from '../query.ts';
import { toNumber } from '../rows.ts';
import { refreshAudienceState } from '../state.ts';
import { withdrawnColumns } from '../tables/record-tables.ts';

/** Core's `mergeCampaignMembers` in SQL: the earliest instant of each event, the latest instant at which each consent was taken back, and the group of the smallest text. */
const merged = `first(in_group ORDER BY text, in_group) AS in_group, ${campaignEvents.map((event) => `min(${event}) AS ${event}`).join(', ')},
  max(updated_at) AS updated_at, min(text) AS text, max(batch) AS batch,
  ${withdrawnColumns.map(({ name }) => `max(${name}) AS ${name}`).join(', ')}`;

const eventBits = campaignEvents.map((event) => `(CASE WHEN ${event} IS NULL THEN 0 ELSE ${bitsOfEvents([event])} END)`).join(' | ');

/**
 * Puts the rows of campaigns together, one for each moviegoer and campaign, and writes what questions see of those that changed. There is nothing to fold of
 * most, so that only moviegoers of whom nothing else is on record, or who took a consent back, are marked for folding. The caller must have begun a transaction.
 *
 * @param settled the number of the last batch that was settled before
 */
export async function mergeCampaigns(connection: DuckDBConnection, settled: number): Promise<void> {
  const [sizes] = await query(connection, `SELECT count(*) AS fresh FROM campaign_row WHERE batch > ${settled}`);
  const fresh = toNumber(sizes?.fresh);
  if (fresh === 0) return;
  await execute(
    connection,
    `CREATE OR REPLACE TEMP TABLE merged AS SELECT n, campaign, ${merged} FROM campaign_row
     WHERE (n, campaign) IN (SELECT DISTINCT n, campaign FROM campaign_row WHERE batch > ${settled}) GROUP BY n, campaign`,
  );
  await execute(
    connection,
    `CREATE OR REPLACE TEMP TABLE changed AS SELECT n, campaign FROM
       (SELECT * EXCLUDE (batch) FROM merged EXCEPT SELECT * EXCLUDE (batch) FROM campaign_row WHERE batch <= ${settled})`,
  );
  const [found] = await query(connection, 'SELECT count(*) AS pairs FROM changed');
  const pairs = toNumber(found?.pairs);
  // A row that adds nothing to others is as good as one that is there already.
  await execute(connection, `UPDATE write_state SET duplicates = duplicates + ${fresh - pairs}`);
  if (pairs === 0) await execute(connection, `DELETE FROM campaign_row WHERE batch > ${settled}`);
  else await replaceChanged(connection);
  await execute(connection, 'DROP TABLE merged');
  await execute(connection, 'DROP TABLE changed');
}

async function replaceChanged(connection: DuckDBConnection): Promise<void> {
  await execute(connection, 'DELETE FROM campaign_row WHERE (n, campaign) IN (SELECT n, campaign FROM merged)');
  await execute(connection, 'INSERT INTO campaign_row BY NAME FROM merged ORDER BY campaign, n');
  await execute(connection, 'DELETE FROM campaign_member WHERE (moviegoer, campaign) IN (FROM changed)');
  await execute(
    connection,
    `INSERT INTO campaign_member BY NAME SELECT n AS moviegoer, campaign, in_group, ${eventBits} AS events
     FROM merged SEMI JOIN changed USING (n, campaign) ORDER BY campaign, n`,
  );
  await execute(
    connection,
    `INSERT INTO touched SELECT DISTINCT n FROM changed
     WHERE n NOT IN (SELECT n FROM moviegoer) OR n IN (SELECT n FROM merged WHERE coalesce(${withdrawnColumns.map(({ name }) => name).join(', ')}) IS NOT NULL) EXCEPT FROM touched`,
  );
  await refreshAudienceState(connection);
}
