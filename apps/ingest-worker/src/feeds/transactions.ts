import { type SaidByPurchase, type TransactionRecord, withPurchase } from '@marquee/core';
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
  purchased_at: { kind: 'date', required: true, moment: 'instant' },
  channel: { kind: 'text', required: false },
  site_code: { kind: 'text', required: true },
  film_code: { kind: 'text', required: false },
  film_title: { kind: 'text', required: false },
  session_start: { kind: 'date', required: true, moment: 'local' },
  format: { kind: 'text', required: false },
  ticket_lines: { kind: 'list', required: false },
  concession_amount: { kind: 'amount', required: false },
  status: { kind: 'text', required: true },
  updated_at: { kind: 'date', required: true, moment: 'instant' },
} as const satisfies Columns;
type Column = keyof typeof transactionColumns;

/** The columns of the texts that a row says of its visit. */
const purchaseColumns: SaidByPurchase<Column> = { channel: 'channel' };

const columns = Object.keys(transactionColumns) as readonly Column[];
const placesIn = (some: readonly Column[]) =>
  Object.fromEntries(some.map((column, place) => [column, place])) as Readonly<Record<Column, number>>;
const placeOf = placesIn(columns);
/** What of a row is its content: all but its names, and its age. */
const content = columns.filter((column) => column !== 'transaction_id' && column !== 'member_id' && column !== 'updated_at');
const placesOfContent = content.map((column) => placeOf[column]);
const placeInContent = placesIn(content);

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

/** What a row has in a column; nothing where it is shorter. */
function cell(cells: readonly string[], column: Column): string {
  return cells[placeOf[column]] ?? '';
}

function check(cells: readonly string[]): StepResult<CheckedTransaction> {
  const missing = missingValue(transactionColumns, cells);
  if (missing) return missing;
  const purchased = cell(cells, 'purchased_at');
  const session = cell(cells, 'session_start');
  const updated = cell(cells, 'updated_at');
  const concessions = cell(cells, 'concession_amount');
  const status = cell(cells, 'status');
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
  const tickets = parseTicketLines(cell(cells, 'ticket_lines'));
  if (!tickets.ok) return deadLetter(tickets.reason, tickets.detail);
  const amount = parseAmount(concessions === '' ? '0' : concessions);
  if (!amount.ok) return deadLetter(amount.reason, `concession_amount "${concessions}" is not an amount from 0 with at most two decimals.`);
  if (tickets.spend + amount.minor > mostSpend)
    return deadLetter('amount_too_large', `Tickets and concessions come to ${amountText(tickets.spend + amount.minor)}.`);
  const canonical = placesOfContent.map((place) => cells[place] ?? '');
  canonical[placeInContent.purchased_at] = canonicalInstant(purchased, purchasedAt);
  canonical[placeInContent.session_start] = session.slice(0, 16);
  canonical[placeInContent.ticket_lines] = tickets.text;
  canonical[placeInContent.concession_amount] = amountText(amount.minor);
  const checked: Omit<CheckedTransaction, keyof SaidByPurchase> = {
    id: cell(cells, 'transaction_id'),
    memberId: cell(cells, 'member_id'),
    purchasedAt,
    siteCode: cell(cells, 'site_code'),
    filmCode: cell(cells, 'film_code') || null,
    filmTitle: cell(cells, 'film_title') || null,
    sessionStart,
    format: cell(cells, 'format') || null,
    tickets: tickets.lines,
    concessionAmount: amount.minor,
    status,
    updatedAt,
    text: rowText(canonical),
  };
  return ok(withPurchase(checked, (field) => cell(cells, purchaseColumns[field]) || null));
}

function locate({ site }: FeedContext): (checked: CheckedTransaction) => StepResult<LocatedTransaction> {
  return (checked) => {
    const found = site(checked.siteCode);
    return 'reason' in found ? found : ok({ checked, site: found.id, purchaseDay: found.zone.dayOf(checked.purchasedAt) });
  };
}

function pseudonymise({ exhibitor, pseudonym }: FeedContext): (located: LocatedTransaction) => StepResult<TransactionRecord> {
  // One by one: copying them with a rest and a spread makes objects that are slow from here to the store.
  return ({ checked, site, purchaseDay }) => {
    const record = {
      id: checked.id,
      moviegoer: pseudonym(checked.memberId),
      exhibitor,
      purchasedAt: checked.purchasedAt,
      purchaseDay,
      site,
      filmCode: checked.filmCode,
      filmTitle: checked.filmTitle,
      sessionStart: checked.sessionStart,
      format: checked.format,
      tickets: checked.tickets,
      concessionAmount: checked.concessionAmount,
      status: checked.status,
      updatedAt: checked.updatedAt,
      text: checked.text,
    };
    return ok(withPurchase(record, (field) => checked[field]));
  };
}
