import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import {
  type CampaignMemberRecord,
  compareText,
  type FeedBatch,
  type MemberRecord,
  saidByPurchase,
  type TransactionRecord,
} from '@marquee/core';
import { campaignEvents } from '@marquee/dsl';
import { memberColumns } from '../tables/member-columns.ts';
import { withdrawnColumns } from '../tables/record-tables.ts';
import { appendRows, appendText } from './append.ts';
import { listText } from './lists.ts';
import { withheldBits } from './withheld.ts';

/** Puts a batch's rows into the staging tables. Instants are converted to whole microseconds, which a double represents exactly. */
export async function stage(connection: DuckDBConnection, { members, transactions, campaignMembers = [] }: FeedBatch): Promise<void> {
  await appendRows(connection, 'member_staging', members, appendMember);
  await appendRows(connection, 'transaction_staging', transactions, appendTransaction);
  await appendRows(connection, 'campaign_staging', campaignMembers, appendCampaignMember);
}

function appendMember(to: DuckDBAppender, member: MemberRecord): void {
  to.appendVarchar(member.moviegoer);
  to.appendVarchar(member.exhibitor);
  for (const { of } of memberColumns) {
    const value = of(member);
    if (typeof value === 'number') to.appendInteger(value);
    else appendText(to, value === null || typeof value === 'string' ? value : joined(value));
  }
  to.appendUTinyInt(withheldBits(member));
  to.appendDouble(Math.round(member.updatedAt * 1000));
  to.appendVarchar(member.text);
}

function appendTransaction(to: DuckDBAppender, transaction: TransactionRecord): void {
  let tickets = 0;
  let ticketSpend = 0;
  for (const { quantity, price } of transaction.tickets) {
    tickets += quantity;
    ticketSpend += quantity * price;
  }
  to.appendVarchar(transaction.exhibitor);
  to.appendVarchar(transaction.id);
  to.appendVarchar(transaction.moviegoer);
  to.appendDouble(Math.round(transaction.purchasedAt * 1000));
  to.appendInteger(transaction.purchaseDay);
  for (const field of saidByPurchase) appendText(to, transaction[field]);
  to.appendVarchar(transaction.site);
  appendText(to, transaction.filmCode);
  to.appendInteger(transaction.sessionStart);
  appendText(to, transaction.format);
  appendText(to, typesOf(transaction));
  to.appendInteger(tickets);
  to.appendInteger(ticketSpend);
  to.appendInteger(transaction.concessionAmount);
  to.appendBoolean(transaction.status === 'sold');
  to.appendDouble(Math.round(transaction.updatedAt * 1000));
  to.appendVarchar(transaction.text);
}

function appendCampaignMember(to: DuckDBAppender, row: CampaignMemberRecord): void {
  to.appendVarchar(row.moviegoer);
  to.appendVarchar(row.exhibitor);
  to.appendVarchar(row.campaign);
  to.appendVarchar(row.group);
  for (const event of campaignEvents) appendInstant(to, Math.min(...row.events.flatMap((one) => (one.event === event ? [one.at] : []))));
  for (const { consent } of withdrawnColumns)
    appendInstant(to, Math.max(...(row.withdrawn ?? []).flatMap((one) => (one.consent === consent ? [one.at] : []))));
  to.appendDouble(Math.round(row.updatedAt * 1000));
  to.appendVarchar(row.text);
}

/** In microseconds; null where it is of nothing. */
function appendInstant(to: DuckDBAppender, at: number): void {
  if (Number.isFinite(at)) to.appendBigInt(BigInt(Math.round(at * 1000)));
  else to.appendNull();
}

function typesOf({ tickets }: TransactionRecord): string | null {
  const only = tickets[0];
  if (tickets.length === 1 && only) return only.type;
  return joined(tickets.map(({ type }) => type));
}

/** A set as one text, distinct and sorted; null for an empty set. */
function joined(values: readonly string[]): string | null {
  if (values.length <= 1) return values[0] ?? null;
  return listText([...new Set(values)].sort(compareText));
}
