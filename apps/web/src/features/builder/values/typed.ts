import { isList, type Json } from '../draft/json.ts';
import { parseMoney, typedMoney } from './money.ts';

/** Reads a number box (of amounts, if there is a currency): a number, undefined when it is empty, or else the text itself. */
export function readNumber(typed: string, currency: string | null): number | string | undefined {
  const bare = typed.trim().replace('−', '-').replaceAll(',', '');
  if (bare === '') return undefined;
  if (currency !== null) return parseMoney(typed, currency) ?? typed.trim();
  return /^-?\d{1,12}$/.test(bare) ? Number(bare) : typed.trim();
}

/** A value as text for a number box: text stays as it was typed, other values leave the box empty. */
export function writtenNumber(value: Json | undefined, money: boolean): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return '';
  return money && Number.isInteger(value) ? typedMoney(value) : String(value);
}

/** What was typed where a number belongs and cannot be read as one, as the row shows it: "abc", "18 to abc". Null where there is no such text. */
export function typedText(value: Json | undefined): string | null {
  if (typeof value === 'string') return `“${value}”`;
  if (!isList(value) || !value.some((item) => typeof item === 'string')) return null;
  return value.map((item) => (typeof item === 'string' ? `“${item}”` : item === null ? '…' : String(item))).join(' to ');
}
