import type { Day } from '@marquee/dsl';

const dayMs = 86_400_000;
const quarterMs = 900_000;

/** A time zone, as far as purchases need it. */
export interface Zone {
  /** The calendar day in the zone of an instant in milliseconds since 1970 UTC. */
  dayOf(instant: number): Day;
}

/**
 * An IANA time zone, or null when there is none of that name. Fixed offsets such as `+02:00` are not time zones.
 * Answers are remembered by UTC day, and on the two days a year that change the clocks by quarter of an hour.
 */
export function zoneNamed(name: string): Zone | null {
  const formatter = formatterOf(name);
  if (!formatter) return null;
  const offsetAt = (instant: number): number => {
    const part: Record<string, number> = {};
    for (const { type, value } of formatter.formatToParts(instant)) if (type !== 'literal') part[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
  };
  const byDay = new Map<number, number | null>();
  const byQuarter = new Map<number, number>();
  const remembered = (quarter: number): number => {
    let offset = byQuarter.get(quarter);
    if (offset === undefined) {
      offset = offsetAt(quarter * quarterMs);
      byQuarter.set(quarter, offset);
    }
    return offset;
  };
  const dayOffset = (day: number): number | null => {
    const first = offsetAt(day * dayMs);
    return first === offsetAt((day + 1) * dayMs) ? first : null;
  };
  return {
    dayOf(instant) {
      const day = Math.floor(instant / dayMs);
      let offset = byDay.get(day);
      if (offset === undefined) {
        offset = dayOffset(day);
        byDay.set(day, offset);
      }
      return Math.floor((instant + (offset ?? remembered(Math.floor(instant / quarterMs)))) / dayMs);
    },
  };
}

function formatterOf(name: string): Intl.DateTimeFormat | null {
  if (!/^[A-Za-z]/.test(name)) return null;
  try {
    return new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
}
