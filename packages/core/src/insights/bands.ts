import { type Band, bandsOf, currencySign, moneyLabel, type NamedBand } from '@marquee/dsl';

/** A band whose words are made for the currency. */
export interface MoneyBand extends Band {
  readonly label: (band: Band, currency: string) => string;
}

/** Tickets of a visit. */
export const partyBands = bandsOf([
  { key: '1', label: '1 ticket', from: 1 },
  { key: '2', label: '2', from: 2 },
  { key: '3-4', label: '3 or 4', from: 3 },
  { key: '5+', label: '5 and more', from: 5 },
]);

/** Days between the earliest purchase and the session. */
export const leadBands = bandsOf([
  { key: '0', label: 'Same day', from: 0 },
  { key: '1', label: '1 day', from: 1 },
  { key: '2-7', label: '2 to 7 days', from: 2 },
  { key: '8+', label: '8 days and more', from: 8 },
]);

/** Moviegoers by their visits on record in the year, most frequent first. */
export const frequencyClasses = bandsOf([
  { key: 'frequent', label: 'Frequent', from: 12 },
  { key: 'occasional', label: 'Occasional', from: 2 },
  { key: 'infrequent', label: 'Infrequent', from: 1 },
  { key: 'lapsed', label: 'Lapsed', from: 0 },
]);

/** Spend of one visit, tickets and concessions, in minor units. */
export const spendBands: readonly MoneyBand[] = bandsOf([
  { key: '0-999', label: moneyOf, from: 0 },
  { key: '1000-1999', label: moneyOf, from: 1_000 },
  { key: '2000-2999', label: moneyOf, from: 2_000 },
  { key: '3000-4999', label: moneyOf, from: 3_000 },
  { key: '5000-7499', label: moneyOf, from: 5_000 },
  { key: '7500+', label: moneyOf, from: 7_500 },
]);

/** What people read for a band. */
export function bandLabel(band: NamedBand | MoneyBand, currency: string): string {
  return typeof band.label === 'string' ? band.label : band.label(band, currency);
}

/** The numbers of a band, of something where it is open: "12 visits and more", "2 to 11", "0". */
export function numbersOf({ from, to }: Band, what = ''): string {
  if (to === undefined) return [from, what, 'and more'].filter((word) => word !== '').join(' ');
  return from === to ? `${from}` : `${from} to ${to}`;
}

/** "Under $10", "$10–19.99", "$75 and more". */
function moneyOf({ from, to }: Band, currency: string): string {
  if (to === undefined) return `${moneyLabel(from, currency)} and more`;
  return from === 0
    ? `Under ${moneyLabel(to + 1, currency)}`
    : `${moneyLabel(from, currency)}–${moneyLabel(to, currency).replace(currencySign(currency), '')}`;
}
