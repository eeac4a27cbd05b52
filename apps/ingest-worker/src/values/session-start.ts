import { parseDate } from './date.ts';

const localText = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::00)?$/;

/** A site's local time as minutes since 1970-01-01T00:00; null when it is none. A zone or seconds other than 00 are refused. */
export function parseSessionStart(text: string): number | null {
  if (!localText.test(text)) return null;
  const day = parseDate(text.slice(0, 10));
  return day === null ? null : day * 1_440 + Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16));
}
