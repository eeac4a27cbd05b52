import { consents } from '@marquee/core';
import { campaignEvents } from '@marquee/dsl';
import { memberColumns } from './member-columns.ts';
import { purchaseColumns } from './purchase-columns.ts';

const listed = (columns: readonly { readonly name: string; readonly type: string }[]) =>
  columns.map(({ name, type }) => `${name} ${type}`).join(', ');
const ofMembers = listed(memberColumns);
const ofPurchases = listed(purchaseColumns);
/** When each event of a campaign first happened, in the order of the language's list; null while it has not. */
const ofEvents = campaignEvents.map((event) => `${event} BIGINT`).join(', ');
/** When each consent was last taken back; null while it was not. In the order of core's list. */
export const withdrawnColumns = consents.map((consent) => ({ consent, name: `withdrawn_${consent.toLowerCase()}` }));
const ofWithdrawals = withdrawnColumns.map(({ name }) => `${name} BIGINT`).join(', ');

/**
 * The writer's own tables. `transaction_row`, `member_row` and `campaign_row` contain every accepted row until `settle` leaves one for each key, the row that
 * stands (of campaigns, all of them put together). Instants are microseconds since 1970 UTC.
 */
export const recordTables: readonly string[] = [
  'CREATE TABLE IF NOT EXISTS moviegoer_key (n UINTEGER NOT NULL, id VARCHAR NOT NULL, exhibitor VARCHAR NOT NULL)',
  `CREATE TABLE IF NOT EXISTS member_row (
     n UINTEGER NOT NULL, ${ofMembers}, updated_at BIGINT NOT NULL, text VARCHAR NOT NULL, batch INTEGER NOT NULL, withheld UTINYINT)`,
  // key: 64 bits of MD5 over exhibitor and id, so that rows with the same id are found without holding all ids in memory.
  `CREATE TABLE IF NOT EXISTS transaction_row (
     key UBIGINT NOT NULL, exhibitor VARCHAR NOT NULL, id VARCHAR NOT NULL, n UINTEGER NOT NULL, purchased_at BIGINT NOT NULL, purchase_day INTEGER NOT NULL,
     ${ofPurchases}, site VARCHAR NOT NULL, film_code VARCHAR, session_start INTEGER NOT NULL, format VARCHAR, ticket_types VARCHAR, tickets INTEGER NOT NULL,
     ticket_spend INTEGER NOT NULL, concession_spend INTEGER NOT NULL, sold BOOLEAN NOT NULL, updated_at BIGINT NOT NULL, text VARCHAR NOT NULL,
     batch INTEGER NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS campaign_row (
     n UINTEGER NOT NULL, campaign VARCHAR NOT NULL, in_group VARCHAR NOT NULL, ${ofEvents}, updated_at BIGINT NOT NULL, text VARCHAR NOT NULL,
     batch INTEGER NOT NULL, ${ofWithdrawals})`,
  // Moviegoers that must be made again from changed records. Rows remain here if a settle is interrupted.
  'CREATE TABLE IF NOT EXISTS touched (n UINTEGER NOT NULL)',
  // id: SHA-256 of the moviegoer's id, in hexadecimal.
  'CREATE TABLE IF NOT EXISTS erased (id VARCHAR NOT NULL, day INTEGER NOT NULL)',
  `CREATE TABLE IF NOT EXISTS feed_checkpoint (
     import_id VARCHAR NOT NULL, file VARCHAR NOT NULL, consumed INTEGER NOT NULL, done BOOLEAN NOT NULL, byte_offset BIGINT NOT NULL, line INTEGER NOT NULL,
     fingerprint VARCHAR NOT NULL, refused VARCHAR NOT NULL)`,
  // Batches up to settled_batch are settled. The other numbers belong to the current settle or the last one.
  `CREATE TABLE IF NOT EXISTS write_state (
     batch INTEGER NOT NULL, settled_batch INTEGER NOT NULL, duplicates BIGINT NOT NULL, outdated BIGINT NOT NULL, concessions_only BIGINT NOT NULL)`,
  // Tells this file from others; a copy that takes its place has it too.
  'CREATE TABLE IF NOT EXISTS store_mark (mark VARCHAR NOT NULL)',
  'INSERT INTO store_mark SELECT uuid()::VARCHAR WHERE NOT EXISTS (FROM store_mark)',
  'INSERT INTO write_state SELECT 0, 0, 0, 0, 0 WHERE NOT EXISTS (FROM write_state)',
];

/** Where a batch is put before its moviegoers have numbers. The tables are temporary and end with the connection. */
export const stagingTables: readonly string[] = [
  `CREATE TEMP TABLE IF NOT EXISTS member_staging (
     moviegoer VARCHAR, exhibitor VARCHAR, ${ofMembers}, withheld UTINYINT, updated_at DOUBLE, text VARCHAR)`,
  `CREATE TEMP TABLE IF NOT EXISTS transaction_staging (
     exhibitor VARCHAR, id VARCHAR, moviegoer VARCHAR, purchased_at DOUBLE, purchase_day INTEGER, ${ofPurchases}, site VARCHAR, film_code VARCHAR,
     session_start INTEGER, format VARCHAR, ticket_types VARCHAR, tickets INTEGER, ticket_spend INTEGER, concession_spend INTEGER, sold BOOLEAN,
     updated_at DOUBLE, text VARCHAR)`,
  `CREATE TEMP TABLE IF NOT EXISTS campaign_staging (
     moviegoer VARCHAR, exhibitor VARCHAR, campaign VARCHAR, in_group VARCHAR, ${ofEvents}, ${ofWithdrawals}, updated_at DOUBLE, text VARCHAR)`,
];
