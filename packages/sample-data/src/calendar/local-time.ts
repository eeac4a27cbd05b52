import type { Day } from '@marquee/dsl';

/** The minutes to subtract from local time to get UTC, for one zone and each day of a range. They are those at noon, and so are right from 03:00 on. */
export function zoneOffsets(zone: string, from: Day, to: Day): (day: Day) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const offsets = new Int16Array(to - from + 1);
  for (let day = from; day <= to; day += 1) offsets[day - from] = offsetAt(format, day);
  return (day) => offsets[Math.min(Math.max(day, from), to) - from] ?? 0;
}

function offsetAt(format: Intl.DateTimeFormat, day: Day): number {
  // Everywhere from Maine to Hawaii, 18:00 UTC is after a clock change of that morning.
  const name =
    format.formatToParts(new Date(day * 86_400_000 + 18 * 3_600_000)).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const found = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  if (!found) return 0;
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3]));
}

const minuteTexts = Array.from({ length: 1440 }, (_, minute) => `T${two(Math.floor(minute / 60))}:${two(minute % 60)}`);
const secondTexts = Array.from({ length: 60 }, (_, second) => `:${two(second)}Z`);

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Writes local minutes since 1970-01-01T00:00 as `2026-11-20T19:30`. */
export function localText(iso: (day: Day) => string, minutes: number): string {
  const day = Math.floor(minutes / 1440);
  return iso(day) + (minuteTexts[minutes - day * 1440] ?? '');
}

/** Writes seconds since 1970 UTC as `2026-11-20T19:30:05Z`. */
export function instantText(iso: (day: Day) => string, seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return localText(iso, minutes) + (secondTexts[seconds - minutes * 60] ?? '');
}
