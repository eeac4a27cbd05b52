import { amountLabel } from '@marquee/dsl';

interface Measured {
  readonly measured: { readonly amount: number; readonly per: number; readonly unit: string } | null;
  readonly visitsInWindow: number | null;
}

/** What was measured, in its unit: "4 visits", "$38.20", "27% of 11 visits". Empty where nothing is. */
export function measuredText({ measured, visitsInWindow }: Measured, currency: string): string {
  if (measured === null) return '';
  const { amount, per, unit } = measured;
  if (unit === 'money') return amountLabel(amount, unit, currency);
  if (unit === 'percent') return `${per === 0 ? 0 : Math.round(amount / per)}% of ${visitsInWindow ?? per} visits`;
  return `${amountLabel(amount, undefined)} ${amount === 1 ? unit.replace(/s$/, '') : unit}`;
}
