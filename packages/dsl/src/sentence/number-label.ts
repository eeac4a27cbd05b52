import type { Range } from '../operators/test.ts';

/** A number as a sentence says it: money in major units, thousands apart, a true minus sign. */
export function numberLabel(amount: number, unit?: string): string {
  const magnitude = Math.abs(amount);
  const [whole = '', decimals] = (unit === 'money' ? (magnitude / 100).toFixed(2) : String(magnitude)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0 ? '−' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`;
}

/** "at least 3", "18 or over", "2 to 4", "exactly 3". */
export function rangeLabel(
  range: Range,
  say: (amount: number) => string,
  words: { readonly over?: string; readonly under?: string } = {},
): string {
  const { from, to } = range;
  if (from !== undefined && to !== undefined) {
    if (from === to) return words.over === undefined ? `exactly ${say(from)}` : say(from);
    return `${say(from)} to ${say(to)}`;
  }
  if (from !== undefined) return words.over === undefined ? `at least ${say(from)}` : `${say(from)} ${words.over}`;
  if (to !== undefined) return words.under === undefined ? `at most ${say(to)}` : `${say(to)} ${words.under}`;
  return 'any';
}
