import type { Day } from '@marquee/dsl';

const dayMs = 86_400_000;
const daySeconds = 86_400;

/** A time zone, as far as purchases need it. */
export interface Zone {
  /** The calendar day in the zone of an instant in milliseconds since 1970 UTC. */
  dayOf(instant: number): Day;
  /** What clocks in the zone show at an instant, in milliseconds as if it were UTC. */
  localOf(instant: number): number;
  /** The instant at which clocks in the zone show a local time, given in milliseconds as if it were UTC. Of two such instants, or none, one near it. */
  instantOf(local: number): number;
}

/**
 * An IANA time zone, or null when there is none of that name. Fixed offsets such as `+02:00` are not time zones.
 * Answers are remembered by UTC day, and of the two days a year that change the clocks the second at which they do: some did at 00:01.
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
  const byDay = new Map<number, DayOffsets>();
  const offsetsOf = (day: number): DayOffsets => {
    const before = offsetAt(day * dayMs);
    const after = offsetAt((day + 1) * dayMs);
    let [same, changed] = [day * daySeconds, (day + 1) * daySeconds];
    while (before !== after && changed - same > 1) {
      const middle = Math.floor((same + changed) / 2);
      if (offsetAt(middle * 1000) === before) same = middle;
      else changed = middle;
    }
    return { before, after, changesAt: changed * 1000 };
  };
  const rememberedOffset = (instant: number): number => {
    const day = Math.floor(instant / dayMs);
    let offsets = byDay.get(day);
    if (offsets === undefined) {
      offsets = offsetsOf(day);
      byDay.set(day, offsets);
    }
    return instant < offsets.changesAt ? offsets.before : offsets.after;
  };
  return {
    localOf: (instant) => instant + rememberedOffset(instant),
    dayOf: (instant) => Math.floor((instant + rememberedOffset(instant)) / dayMs),
    instantOf: (local) => local - rememberedOffset(local - rememberedOffset(local)),
  };
}

/** How far a zone is from UTC on one day of UTC, until its clocks change, and from then on. */
interface DayOffsets {
  readonly before: number;
  readonly after: number;
  readonly changesAt: number;
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
