import { moment, number } from '../../../lib/format.ts';
import type { Source } from './draft.ts';

/** When a source is read, in a few words. */
export function scheduleText({ schedule }: Pick<Source, 'schedule'>): string {
  if (schedule.kind === 'hand') return 'By hand';
  return schedule.kind === 'daily' ? `Daily at ${schedule.at} UTC` : `Every ${number(schedule.minutes)} minutes`;
}

/** What it reads, in one line. */
export function placeText({ of }: Pick<Source, 'of'>): string {
  return of.kind === 'folder' ? of.folder : `${of.host}:${of.port}/${of.database}`;
}

interface RunText {
  readonly kind: 'good' | 'warn' | 'bad' | 'idle';
  readonly word: string;
  readonly says: string;
}

/** How it ran last. */
export function runText({ lastRun }: Pick<Source, 'lastRun'>): RunText {
  if (lastRun === null) return { kind: 'idle', word: 'Not yet', says: '' };
  const { state, rows, deadLetters, error } = lastRun;
  const when = moment(lastRun.endedAt ?? lastRun.beganAt);
  const many = `${number(rows)} ${rows === 1 ? 'row' : 'rows'}`;
  switch (state) {
    case 'waiting':
      return { kind: 'idle', word: 'Waits', says: 'until the import under way has ended' };
    case 'running':
      return { kind: 'idle', word: 'Running', says: `${many} so far` };
    case 'cancelled':
      return { kind: 'warn', word: 'Stopped', says: `${when}: ${many} until then stay` };
    case 'failed':
      return { kind: 'bad', word: 'Failed', says: `${when}: ${error ?? 'for no reason that is known'}` };
    case 'done':
      return deadLetters === null || deadLetters === 0
        ? { kind: 'good', word: 'Done', says: `${when}: ${many}` }
        : { kind: 'warn', word: 'Done', says: `${when}: ${many}, ${number(deadLetters)} refused` };
  }
}

/** When it is read next; nothing for one that is read by hand. */
export function nextText({ paused, schedule, dueAt }: Pick<Source, 'paused' | 'schedule' | 'dueAt'>): string {
  if (paused) return 'Paused';
  return schedule.kind === 'hand' || dueAt === null ? '' : `next ${moment(dueAt)}`;
}
