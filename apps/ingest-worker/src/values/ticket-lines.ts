import type { DeadLetterReason, TicketLine } from '@marquee/core';
import { amountText, parseAmount } from './amount.ts';
import { remembering } from './remembering.ts';

/** A party larger than this is no party. */
const mostTickets = 1_000_000;

const tooMany = `ticket_lines has more than ${mostTickets.toLocaleString('en-US')} tickets.`;

export type TicketLines =
  | { readonly ok: true; readonly lines: readonly TicketLine[]; readonly spend: number; readonly text: string }
  | { readonly ok: false; readonly reason: DeadLetterReason; readonly detail: string };

/** `type:quantity:price of one` joined by `|`, prices in major units; the same basket comes a million times. */
export const parseTicketLines: (text: string) => TicketLines = remembering(parse, 50_000);

function parse(text: string): TicketLines {
  const lines: TicketLine[] = [];
  let tickets = 0;
  if (text !== '')
    for (const part of text.split('|')) {
      const line = parseLine(part);
      if ('reason' in line) return { ok: false, reason: line.reason, detail: `"${part}" in ticket_lines: ${line.detail}` };
      lines.push(line);
      tickets += line.quantity;
    }
  if (tickets > mostTickets) return { ok: false, reason: 'amount_too_large', detail: tooMany };
  const spend = lines.reduce((sum, { quantity, price }) => sum + quantity * price, 0);
  const canonical = lines.map(({ type, quantity, price }) => `${type}:${quantity}:${amountText(price)}`).join('|');
  return { ok: true, lines, spend, text: canonical };
}

function parseLine(part: string): TicketLine | { readonly reason: DeadLetterReason; readonly detail: string } {
  const pieces = part.split(':').map((piece) => piece.trim());
  const [type = '', quantity = '', price = ''] = pieces;
  if (pieces.length !== 3 || type === '' || quantity === '' || price === '')
    return { reason: 'bad_ticket_line', detail: 'not type:quantity:price.' };
  if (!/^-?\d+(\.\d+)?$/.test(quantity)) return { reason: 'bad_ticket_line', detail: `the quantity is not a number.` };
  if (!/^\d+$/.test(quantity) || Number(quantity) < 1)
    return { reason: 'quantity_below_one', detail: 'the quantity is no whole number from 1.' };
  if (Number(quantity) > mostTickets) return { reason: 'amount_too_large', detail: tooMany };
  const amount = parseAmount(price);
  if (!amount.ok) return { reason: amount.reason, detail: 'the price is not an amount from 0 with at most two decimals.' };
  return { type, quantity: Number(quantity), price: amount.minor };
}
