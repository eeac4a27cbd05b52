import { parseDate } from './date.ts';
import { remembering } from './remembering.ts';

const localText = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::00)?$/;

/** A site's local time as minutes since 1970-01-01T00:00; null when it is none. A zone or seconds other than 00 are refused. */
export const parseSessionStart: (text: string) => number | null = remembering((text) => {
  const found = localText.exec(text);
  if (!found) return null;
  const [, date = '', hour = '', minute = ''] = found;
  const day = parseDate(date);
  return day === null ? null : day * 1_440 + Number(hour) * 60 + Number(minute);
}, 200_000);
