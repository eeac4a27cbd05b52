import { parseDate } from './date.ts';

const dayMs = 86_400_000;
const instantText = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?Z$/;
/** `2026-11-20T19:30:00Z`, as almost every instant is written. */
const plainLength = 20;

/**
 * An instant written with Z, in milliseconds since 1970 UTC; null when it is not one. Microseconds are kept as a fraction, which a
 * double holds; anything finer is cut.
 */
export function parseInstant(text: string): number | null {
  const plain = text.length === plainLength ? parsePlain(text) : null;
  if (plain !== null) return plain;
  const found = instantText.exec(text);
  if (!found) return null;
  const [, date = '', hour = '', minute = '', second = '0', fraction = ''] = found;
  const day = parseDate(date);
  if (day === null) return null;
  const micros = Number(fraction.padEnd(6, '0').slice(0, 6));
  return day * dayMs + Number(hour) * 3_600_000 + Number(minute) * 60_000 + Number(second) * 1000 + micros / 1000;
}

function parsePlain(text: string): number | null {
  if (text.charCodeAt(10) !== 84 || text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58 || text.charCodeAt(19) !== 90) return null;
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  if (hour > 23 || minute > 59 || second > 59) return null;
  const day = parseDate(text.slice(0, 10));
  return day === null ? null : day * dayMs + hour * 3_600_000 + minute * 60_000 + second * 1000;
}

/** The number that two digits make; over 99 when they are not digits. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 100;
}

/** The last millisecond that an instant may mean as it was written: without seconds the whole minute, without a fraction the whole second. */
export function endOfInstant(text: string, instant: number): number {
  if (text.length === plainLength) return instant + 999.999;
  return text.length < plainLength ? instant + 59_999.999 : instant;
}

/** One text for an instant however it was written: seconds always, a fraction only where there is one. */
export function canonicalInstant(text: string, instant: number): string {
  if (text.length === plainLength) return text;
  const micros = Math.round((instant - Math.floor(instant / 1000) * 1000) * 1000);
  const whole = new Date(Math.floor(instant / 1000) * 1000).toISOString().slice(0, 19);
  return micros === 0 ? `${whole}Z` : `${whole}.${String(micros).padStart(6, '0').replace(/0+$/, '')}Z`;
}
