import type { Clock, RebuildJob } from '@marquee/core';
import type { Notes } from '@marquee/platform';
import { RebuildRecord } from './record.ts';

const note = 'rebuild';
/** A worker that has written nothing for so long is taken for dead. */
const heldForMs = 15_000;

/** The rebuild is no longer this worker's: cancelled, or taken over. */
export class LeaseLost extends Error {}

/** The written-down state of the newest rebuild, as one worker holds it. */
export interface HeldRecord {
  record(): RebuildRecord;
  /** Writes what changed and goes on holding. Throws LeaseLost when somebody else has written since. */
  save(change: Partial<Pick<RebuildRecord, 'reached' | 'catalogue'>>, job?: Partial<RebuildJob>): Promise<void>;
  /** Leaves it to whoever asks next. */
  release(): Promise<void>;
}

/** The newest rebuild, with what a writer has to name; null when there never was one. */
export async function readRecord(notes: Notes): Promise<{ readonly record: RebuildRecord; readonly revision: string } | null> {
  const found = await notes.read(note);
  return found ? { record: RebuildRecord.parse(found.value), revision: found.revision } : null;
}

/** Whether a worker is at it. */
export function isHeld({ job, heldUntil }: RebuildRecord, clock: Clock): boolean {
  return job.state === 'running' && heldUntil > clock.now();
}

/** Writes a record over what was read. Null when somebody else was first. */
export async function writeRecord(notes: Notes, record: RebuildRecord, over: string | null): Promise<string | null> {
  return notes.write(note, record, over);
}

/** Holds a record for this worker. Null when somebody else was first. */
export async function hold(notes: Notes, clock: Clock, begun: RebuildRecord, over: string | null): Promise<HeldRecord | null> {
  let record = { ...begun, heldUntil: clock.now() + heldForMs };
  let revision = await writeRecord(notes, record, over);
  if (revision === null) return null;
  let saving: Promise<void> = Promise.resolve();
  const write = (changed: () => RebuildRecord) => {
    // One at a time: each write names the one before.
    saving = saving.then(async () => {
      record = changed();
      const written = await writeRecord(notes, record, revision);
      if (written === null) throw new LeaseLost('The rebuild is no longer held by this worker.');
      revision = written;
    });
    return saving;
  };
  return {
    record: () => record,
    save: (change, job = {}) => write(() => ({ ...record, ...change, job: { ...record.job, ...job }, heldUntil: clock.now() + heldForMs })),
    release: () => write(() => ({ ...record, heldUntil: 0 })),
  };
}
