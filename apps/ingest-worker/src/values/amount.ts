import type { DeadLetterReason } from '@marquee/core';

/** Beyond what one amount can be; keeps sums inside whole numbers. */
const mostDigits = 9;
const decimalText = /^(\d+)(?:\.(\d+))?$/;
const zero = /^0+(?:\.0+)?$/;

export type Amount = { readonly ok: true; readonly minor: number } | { readonly ok: false; readonly reason: DeadLetterReason };

/** A decimal text in major units as minor units, exactly; no binary fraction is ever made of it. */
export function parseAmount(text: string): Amount {
  const sign = text.startsWith('-');
  const found = decimalText.exec(sign ? text.slice(1) : text);
  if (!found) return { ok: false, reason: 'wrong_type' };
  if (sign && !zero.test(found[0])) return { ok: false, reason: 'amount_negative' };
  const [, whole = '', decimals = ''] = found;
  if (decimals.length > 2) return { ok: false, reason: 'amount_decimals' };
  if (whole.replace(/^0+/, '').length > mostDigits) return { ok: false, reason: 'amount_too_large' };
  return { ok: true, minor: Number(whole) * 100 + Number(decimals.padEnd(2, '0')) };
}

/** Minor units as the text of an amount, two decimals. */
export function amountText(minor: number): string {
  const cents = minor % 100;
  return `${(minor - cents) / 100}.${cents < 10 ? '0' : ''}${cents}`;
}
