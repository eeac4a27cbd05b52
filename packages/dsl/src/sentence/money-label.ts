import { numberLabel } from './number-label.ts';

/** The currency when none is given. */
export const defaultCurrency = 'USD';

/** How a currency is written before an amount: "$", "€", "CHF ". */
export function currencySign(currency: string): string {
  const parts = new Intl.NumberFormat('en-US', { style: 'currency', currency }).formatToParts(0);
  const sign = parts.find((part) => part.type === 'currency')?.value ?? currency;
  return /\p{L}$/u.test(sign) ? `${sign} ` : sign;
}

/** Minor units as text: 123450 → "$1,234.50", 1200 → "$12". */
export function moneyLabel(minor: number, currency: string = defaultCurrency): string {
  const magnitude = Math.abs(minor);
  const decimals = magnitude % 100 === 0 ? 0 : 2;
  const amount = new Intl.NumberFormat('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
    magnitude / 100,
  );
  return `${minor < 0 ? '−' : ''}${currencySign(currency)}${amount}`;
}

/** An amount with the unit of a field or a measure: "$12", "40%", "1,000". */
export function amountLabel(amount: number, unit: string | undefined, currency?: string): string {
  if (unit === 'money') return moneyLabel(amount, currency);
  return `${numberLabel(amount)}${unit === 'percent' ? '%' : ''}`;
}
