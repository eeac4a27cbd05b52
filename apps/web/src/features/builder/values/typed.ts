import { isList, type Json } from '../draft/json.ts';
import { parseMoney, typedMoney } from './money.ts';

/** What a box for numbers (for money in a currency, where one is given) holds: a number, undefined when it is empty, and the text itself where that is neither. */
export function readNumber(typed: string, currency: string | null): number | string | undefined {
  const bare = typed.trim().replace('−', '-').replaceAll(',', '');
  if (bare === '') return undefined;
  if (currency !== null) return parseMoney(typed, currency) ?? typed.trim();
  return /^-?\d{1,12}$/.test(bare) ? Number(bare) : typed.trim();
}

/** A value as it stands in a box for numbers; what cannot be written there is left out. */
export function writtenNumber(value: Json | undefined, money: boolean): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return '';
  return money && Number.isInteger(value) ? typedMoney(value) : String(value);
}

/** What was typed where a number belongs and cannot be read as one, as the row shows it: "abc", "18 to abc". Null where nothing such stands. */
export function typedText(value: Json | undefined): string | null {
  if (typeof value === 'string') return `“${value}”`;
  if (!isList(value) || !value.some((item) => typeof item === 'string')) return null;
  return value.map((item) => (typeof item === 'string' ? `“${item}”` : item === null ? '…' : String(item))).join(' to ');
}
