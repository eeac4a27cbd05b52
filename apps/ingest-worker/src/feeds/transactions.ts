import { ofPurchase, type SaidByPurchase, type TransactionRecord } from '@marquee/core';
import type { Cells, Columns, FeedRow } from '@marquee/platform';
import { type Pipeline, pipeline } from '../pipeline/pipeline.ts';
import { readRow } from '../pipeline/read-row.ts';
import { deadLetter, ok, type StepResult } from '../pipeline/step-result.ts';
import { amountText, parseAmount } from '../values/amount.ts';
import { dayOf, notHeld, outOfRange } from '../values/in-range.ts';
import { canonicalInstant, endOfInstant, parseInstant } from '../values/instant.ts';
import { rowText } from '../values/row-text.ts';
import { parseSessionStart } from '../values/session-start.ts';
import { parseTicketLines } from '../values/ticket-lines.ts';
import type { FeedContext } from './feed-context.ts';
import { missingValue } from './missing-value.ts';

export const transactionColumns = {
  transaction_id: { kind: 'text', required: true },
  member_id: { kind: 'text', required: true },
  purchased_at: { kind: 'date', required: true },
  channel: { kind: 'text', required: false },
  site_code: { kind: 'text', required: true },
  film_code: { kind: 'text', required: false },
  film_title: { kind: 'text', required: false },
  session_start: { kind: 'date', required: true },
  format: { kind: 'text', required: false },
  ticket_lines: { kind: 'list', required: false },
  concession_amount: { kind: 'amount', required: false },
  status: { kind: 'text', required: true },
  updated_at: { kind: 'date', required: true },
} as const satisfies Columns;
type Column = keyof typeof transactionColumns;

/** The columns of the texts that a row says of its visit. */
const purchaseColumns: SaidByPurchase<Column> = { channel: 'channel' };

const columns = Object.keys(transactionColumns) as readonly Column[];
const placeOf = Object.fromEntries(columns.map((column, place) => [column, place])) as Readonly<Record<Column, number>>;
/** What of a row is its content: all but its names, and its age. */
const content = columns.filter((column) => column !== 'transaction_id' && column !== 'member_id' && column !== 'updated_at');

/** Tickets and concessions of one transaction come to at most 10,000.00. */
const mostSpend = 1_000_000;
const minutesADay = 1_440;

/** What a row says by itself, before its site is found and its member is a moviegoer. */
interface CheckedTransaction extends Omit<TransactionRecord, 'moviegoer' | 'exhibitor' | 'site' | 'purchaseDay'> {
  readonly memberId: string;
  readonly siteCode: string;
}
interface LocatedTransaction {
  readonly checked: CheckedTransaction;
  readonly site: string;
  readonly purchaseDay: number;
}

/** From a row of the transactions feed to a record: read, check, find the site, pseudonymise. */
export function transactionPipeline(read: (text: string) => Cells, context: FeedContext): Pipeline<FeedRow, TransactionRecord> {
  return pipeline(readRow(read)).step(check).step(locate(context)).step(pseudonymise(context));
}

function check(cells: readonly string[]): StepResult<CheckedTransaction> {
  const missing = missingValue(transactionColumns, cells);
  if (missing) return missing;
  const cell = (column: Column) => cells[placeOf[column]] ?? '';
  const [purchased, session, updated] = [cell('purchased_at'), cell('session_start'), cell('updated_at')];
  const [concessions, status] = [cell('concession_amount'), cell('status')];
  const purchasedAt = parseInstant(purchased);
  if (purchasedAt === null) return deadLetter('bad_instant', `purchased_at "${purchased}" is not an instant with Z.`);
  const updatedAt = parseInstant(updated);
  if (updatedAt === null) return deadLetter('bad_instant', `updated_at "${updated}" is not an instant with Z.`);
  const sessionStart = parseSessionStart(session);
  if (sessionStart === null) return deadLetter('bad_session_start', `session_start "${session}" is not a local time.`);
  const updatedDay = dayOf(updatedAt);
  const farOff =
    notHeld('updated_at', updated, updatedDay) ??
    outOfRange('purchased_at', purchased, dayOf(purchasedAt), updatedDay) ??
    outOfRange('session_start', session, Math.floor(sessionStart / minutesADay), updatedDay);
  if (farOff) return farOff;
  if (purchasedAt > endOfInstant(updated, updatedAt))
    return deadLetter('purchase_after_update', `purchased_at ${purchased} lies after updated_at ${updated}.`);
  if (status !== 'sold' && status !== 'refunded') return deadLetter('unknown_status', `status "${status}" is neither sold nor refunded.`);
  const tickets = parseTicketLines(cell('ticket_lines'));
  if (!tickets.ok) return deadLetter(tickets.reason, tickets.detail);
  const amount = parseAmount(concessions === '' ? '0' : concessions);
  if (!amount.ok) return deadLetter(amount.reason, `concession_amount "${concessions}" is not an amount from 0 with at most two decimals.`);
  if (tickets.spend + amount.minor > mostSpend)
    return deadLetter('amount_too_large', `Tickets and concessions come to ${amountText(tickets.spend + amount.minor)}.`);
  const canonical: { readonly [C in Column]?: string } = {
    purchased_at: canonicalInstant(purchased, purchasedAt),
    session_start: session.slice(0, 16),
    ticket_lines: tickets.text,
    concession_amount: amountText(amount.minor),
  };
  return ok({
    id: cell('transaction_id'),
    memberId: cell('member_id'),
    purchasedAt,
    siteCode: cell('site_code'),
    filmCode: cell('film_code') || null,
    filmTitle: cell('film_title') || null,
    sessionStart,
    format: cell('format') || null,
    tickets: tickets.lines,
    concessionAmount: amount.minor,
    status,
    updatedAt,
    text: rowText(content.map((column) => canonical[column] ?? cell(column))),
    ...ofPurchase((field) => cell(purchaseColumns[field]) || null),
  });
}

function locate({ site }: FeedContext): (checked: CheckedTransaction) => StepResult<LocatedTransaction> {
  return (checked) => {
    const found = site(checked.siteCode);
    return 'reason' in found ? found : ok({ checked, site: found.id, purchaseDay: found.zone.dayOf(checked.purchasedAt) });
  };
}

function pseudonymise({ exhibitor, pseudonym }: FeedContext): (located: LocatedTransaction) => StepResult<TransactionRecord> {
  return ({ checked: { memberId, siteCode: _siteCode, ...said }, site, purchaseDay }) =>
    ok({ ...said, moviegoer: pseudonym(memberId), exhibitor, site, purchaseDay });
}
