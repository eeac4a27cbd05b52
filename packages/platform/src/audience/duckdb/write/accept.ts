import type { DuckDBConnection } from '@duckdb/node-api';
import type { FeedBatch, FeedCheckpoint } from '@marquee/core';
import { execute, query } from '../query.ts';
import { toNumber, toText } from '../rows.ts';
import { memberColumns } from '../tables/member-columns.ts';
import { stage } from './stage.ts';

/** Gives a number to every new moviegoer of a batch, except to erased ones. Numbers are never reused. */
const numberMoviegoers = `
  INSERT INTO moviegoer_key
  SELECT (SELECT coalesce(max(n), -1) FROM moviegoer_key) + row_number() OVER (ORDER BY id), id, exhibitor
  FROM (SELECT moviegoer AS id, any_value(exhibitor) AS exhibitor
        FROM (SELECT moviegoer, exhibitor FROM member_staging UNION ALL SELECT moviegoer, exhibitor FROM transaction_staging
              UNION ALL SELECT moviegoer, exhibitor FROM campaign_staging)
        GROUP BY moviegoer) AS named
  WHERE NOT EXISTS (FROM moviegoer_key k WHERE k.id = named.id) AND NOT EXISTS (FROM erased e WHERE e.id = sha256(named.id))`;

const keepMembers = `
  INSERT INTO member_row BY NAME
  SELECT k.n, ${memberColumns.map(({ name }) => `s.${name}`).join(', ')}, s.updated_at::BIGINT AS updated_at, s.text, $1 AS batch, s.withheld
  FROM member_staging s JOIN moviegoer_key k ON k.id = s.moviegoer`;

const keepTransactions = `
  INSERT INTO transaction_row BY NAME
  SELECT md5_number_lower(s.exhibitor || chr(31) || s.id) AS key, k.n, s.* EXCLUDE (moviegoer, purchased_at, updated_at),
         s.purchased_at::BIGINT AS purchased_at, s.updated_at::BIGINT AS updated_at, $1 AS batch
  FROM transaction_staging s JOIN moviegoer_key k ON k.id = s.moviegoer`;

const keepCampaigns = `
  INSERT INTO campaign_row BY NAME
  SELECT k.n, s.* EXCLUDE (moviegoer, exhibitor, updated_at), s.updated_at::BIGINT AS updated_at, $1 AS batch
  FROM campaign_staging s JOIN moviegoer_key k ON k.id = s.moviegoer`;

/** Stores a batch and its checkpoint. The caller must have begun a transaction. */
export async function acceptBatch(connection: DuckDBConnection, batch: FeedBatch): Promise<void> {
  const { members, transactions, campaignMembers = [] } = batch;
  if (members.length + transactions.length + campaignMembers.length > 0) {
    await stage(connection, batch);
    const number = await nextBatch(connection);
    await execute(connection, numberMoviegoers);
    if (members.length > 0) await execute(connection, keepMembers, [number]);
    if (transactions.length > 0) await execute(connection, keepTransactions, [number]);
    if (campaignMembers.length > 0) await execute(connection, keepCampaigns, [number]);
    if (members.length > 0) await execute(connection, 'DELETE FROM member_staging');
    if (transactions.length > 0) await execute(connection, 'DELETE FROM transaction_staging');
    if (campaignMembers.length > 0) await execute(connection, 'DELETE FROM campaign_staging');
  }
  if (batch.checkpoint) await keepCheckpoint(connection, batch.checkpoint);
}

async function nextBatch(connection: DuckDBConnection): Promise<number> {
  const [row] = await query(connection, 'UPDATE write_state SET batch = batch + 1 RETURNING batch');
  return toNumber(row?.batch);
}

async function keepCheckpoint(connection: DuckDBConnection, checkpoint: FeedCheckpoint): Promise<void> {
  const { importId, file, rows, done, offset, line, fingerprint, refused } = checkpoint;
  await execute(connection, 'DELETE FROM feed_checkpoint WHERE import_id = $1 AND file = $2', [importId, file]);
  await execute(connection, 'INSERT INTO feed_checkpoint VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
    importId,
    file,
    rows,
    done,
    offset,
    line,
    fingerprint,
    JSON.stringify(refused),
  ]);
}

/** The checkpoints of one import, by file. */
export async function readCheckpoints(connection: DuckDBConnection, importId: string): Promise<readonly FeedCheckpoint[]> {
  const rows = await query(connection, 'SELECT * FROM feed_checkpoint WHERE import_id = $1 ORDER BY file', [importId]);
  return rows.map((row) => ({
    importId,
    file: toText(row.file),
    rows: toNumber(row.consumed),
    done: row.done === true,
    offset: toNumber(row.byte_offset),
    line: toNumber(row.line),
    fingerprint: toText(row.fingerprint),
    refused: countsOf(toText(row.refused)),
  }));
}

function countsOf(json: string): Readonly<Record<string, number>> {
  const parsed: unknown = JSON.parse(json);
  if (typeof parsed !== 'object' || parsed === null) return {};
  return Object.fromEntries(Object.entries(parsed).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
}
