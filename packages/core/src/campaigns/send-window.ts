import { type Zone, zoneNamed } from '../moviegoers/index.ts';
import type { Site } from '../records/index.ts';

/** Between which times of the day moviegoers are sent to, by the clocks of where their site is, and from which day on there. */
export interface SendWindow {
  /** `HH:MM`. An end at or before the beginning is on the next day. */
  readonly from: string;
  readonly until: string;
  /** ISO date. */
  readonly firstDay: string;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** Days without their window are days whose clocks skip all of it: no two follow each other. */
const daysAhead = 3;

/** Whether the window is open at an instant (ms). */
export function isOpenAt(window: SendWindow, zone: string, at: number): boolean {
  const local = knownZone(zone).localOf(at);
  const today = Math.floor(local / dayMs);
  return [today - 1, today].some((day) => {
    const { opens, closes } = onDay(window, day);
    return day >= firstDayOf(window) && local >= opens && local < closes;
  });
}

/** The first instant (ms), from one on, at which the window is open. Where clocks skip its beginning, it opens as they have done so. */
export function nextOpening(window: SendWindow, zone: string, at: number): number {
  if (isOpenAt(window, zone, at)) return at;
  const clocks = knownZone(zone);
  const first = Math.max(firstDayOf(window), clocks.dayOf(at) - 1);
  for (let day = first; day <= first + daysAhead; day += 1) {
    const found = instantsOf(clocks, onDay(window, day).opens).find((instant) => instant >= at && isOpenAt(window, zone, instant));
    if (found !== undefined) return found;
  }
  throw new TypeError(`The window ${window.from} to ${window.until} never opens in ${zone}.`);
}

/** How long (ms) a window that is open stays so, by what the clocks show. */
export function openFor(window: SendWindow, zone: string, at: number): number {
  const local = knownZone(zone).localOf(at);
  const today = Math.floor(local / dayMs);
  return Math.max(
    0,
    ...[today - 1, today].map((day) => onDay(window, day)).map(({ opens, closes }) => (local >= opens ? closes - local : 0)),
  );
}

/** The time zones of an exhibitor's sites: of a site that is not known, or of none, its first site's; where it has no site with one, UTC. */
export function zonesOfSites(sites: readonly Pick<Site, 'id' | 'timeZone'>[]): (site: string | null) => string {
  const zones = new Map(sites.flatMap(({ id, timeZone }) => (timeZone !== null && zoneNamed(timeZone) ? [[id, timeZone] as const] : [])));
  const usual = [...zones].sort(([a], [b]) => (a < b ? -1 : 1))[0]?.[1] ?? 'UTC';
  return (site) => (site === null ? undefined : zones.get(site)) ?? usual;
}

function firstDayOf({ firstDay }: SendWindow): number {
  return Math.floor(Date.parse(firstDay) / dayMs);
}

/** When it opens and closes on a day, by what the clocks show. */
function onDay({ from, until }: SendWindow, day: number): { readonly opens: number; readonly closes: number } {
  const opens = day * dayMs + minutesOf(from) * minuteMs;
  const closes = day * dayMs + minutesOf(until) * minuteMs;
  return { opens, closes: closes > opens ? closes : closes + dayMs };
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** The instants at which clocks show a local time: two where they are set back over it; where they skip it, the one at which they do. */
function instantsOf(clocks: Zone, local: number): readonly number[] {
  const near = clocks.instantOf(local);
  const offsets = [near - dayMs, near + dayMs].map((instant) => clocks.localOf(instant) - instant);
  const candidates = [...new Set(offsets.map((offset) => local - offset))].sort((a, b) => a - b);
  const exact = candidates.filter((instant) => clocks.localOf(instant) === local);
  if (exact.length > 0) return exact;
  let [before, after] = [(candidates[0] ?? near) - 1, candidates.at(-1) ?? near];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (clocks.localOf(middle) < local) before = middle;
    else after = middle;
  }
  return [after];
}

const zones = new Map<string, Zone>();

/** What takes its time to make, once. */
function knownZone(name: string): Zone {
  const zone = zones.get(name) ?? zoneNamed(name);
  if (!zone) throw new TypeError(`${name} is no time zone.`);
  zones.set(name, zone);
  return zone;
}
