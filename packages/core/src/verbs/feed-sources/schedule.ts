import type { SourceSchedule } from '../../records/index.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/**
 * When a source is due after an instant; null for one that is read by hand. Times that were missed are one: what is due next lies after now.
 *
 * @param now milliseconds since 1970, as the result
 * @param from when it was due last: its minutes are counted from there, so that they do not drift; from now when left out
 */
export function nextDue(schedule: SourceSchedule, now: number, from: number = now): number | null {
  switch (schedule.kind) {
    case 'hand':
      return null;
    case 'minutes': {
      const every = schedule.minutes * minuteMs;
      return from + every * (Math.floor(Math.max(0, now - from) / every) + 1);
    }
    case 'daily': {
      const today = Date.parse(`${new Date(now).toISOString().slice(0, 10)}T${schedule.at}:00Z`);
      return today > now ? today : today + dayMs;
    }
  }
}

/** A schedule in words, as the audit log has it. */
export function scheduleInWords(schedule: SourceSchedule): string {
  switch (schedule.kind) {
    case 'hand':
      return 'by hand';
    case 'minutes':
      return `every ${schedule.minutes} minutes`;
    case 'daily':
      return `daily at ${schedule.at} UTC`;
  }
}
