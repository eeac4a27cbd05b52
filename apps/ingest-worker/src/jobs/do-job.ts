import type { Clock, Job, Jobs } from '@marquee/core';

/** How often within its lease a process says that it lives: one that is late once or twice is not taken for dead. */
const beatsInLease = 3;

/** Why a job under way is to stop. */
export type Stop = 'cancelled' | 'lost' | 'ending';

/** What a job is done with. */
export interface Work {
  /** Aborted when it is to stop; what throws its reason then has not failed. */
  readonly signal: AbortSignal;
  /** Writes down how far it has got. */
  save(progress: unknown): Promise<void>;
}
export interface JobKindOf {
  /** Does a job from wherever it is, maybe not for the first time; what it gives is the job's last progress. */
  readonly run: (job: Job, work: Work) => Promise<unknown>;
  /** How long after a failure it is tried again, in milliseconds; a kind without it fails for good. */
  readonly againMs?: number;
  /** Nobody asks for one that has ended. */
  readonly removedAtEnd?: true;
  /** How many of the kind, of different subjects, a process does side by side, whatever others do; left out, one is done at a time over all processes. */
  readonly sideBySide?: number;
  /** Whether a job with this progress can no longer be cancelled. */
  readonly goesToItsEnd?: (progress: unknown) => boolean;
}
export interface Doing {
  readonly job: Job;
  readonly ended: Promise<void>;
  stop(why: Stop): void;
}
interface Parts {
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly owner: string;
  /** A process that has said nothing for so long, in milliseconds, is taken for dead. */
  readonly leaseMs: number;
  readonly onFailure: (error: unknown) => void;
}

export async function takeJob({ jobs, clock, owner, leaseMs }: Parts, kind: Job['kind'], besides: boolean): Promise<Job | null> {
  const at = clock.now();
  return jobs.take(kind, { owner, at, until: at + leaseMs, besides });
}

/** Does a job that was taken, holds it meanwhile, and writes down how it ended. `ended` never rejects. */
export function doJob(parts: Parts, { run, againMs, removedAtEnd, goesToItsEnd }: JobKindOf, job: Job): Doing {
  const { jobs, clock, owner, leaseMs, onFailure } = parts;
  const held = { id: job.id, owner };
  const stopping = new AbortController();
  let why: Stop | null = null;
  let { progress: saved } = job;
  let heldUntil = clock.now() + leaseMs;
  const stop = (reason: Stop) => {
    if (reason === 'cancelled' && goesToItsEnd?.(saved)) return;
    why ??= reason;
    stopping.abort(new Error(`The job ${job.id} is to stop: ${reason}.`));
  };
  const hold = async (change: { readonly progress?: unknown } = {}) => {
    const until = clock.now() + leaseMs;
    const found = await jobs.hold(held, { ...change, until });
    if (found) [heldUntil, saved] = [until, found.progress];
    if (!found) stop('lost');
    else if (found.cancelAsked) stop('cancelled');
  };
  const beat = () =>
    hold().catch((error: unknown) => {
      // One that cannot say that it lives is another's once its time has run out.
      if (clock.now() > heldUntil) stop('lost');
      onFailure(error);
    });
  const end = async (how: Outcome) => {
    const at = clock.now();
    const failed = 'error' in how && why === null;
    if (failed) onFailure(how.error);
    if ('error' in how && why === 'lost') return;
    if ('error' in how && why === 'ending') return jobs.giveBack(held, at);
    if (failed && againMs !== undefined) return jobs.giveBack(held, at + againMs);
    if (removedAtEnd) await jobs.remove([job.id]);
    else await jobs.end(held, { ...endOf(how, why), at });
  };
  const whole = async () => {
    const beating = setInterval(beat, leaseMs / beatsInLease);
    if (job.cancelAsked) stop('cancelled');
    const work = { signal: stopping.signal, save: (progress: unknown) => hold({ progress }) };
    try {
      stopping.signal.throwIfAborted();
      const progress = await run(job, work);
      await end({ progress });
    } catch (error) {
      await end({ error });
    } finally {
      clearInterval(beating);
    }
  };
  return { job, stop, ended: whole().catch(onFailure) };
}

type Outcome = { readonly progress: unknown } | { readonly error: unknown };

function endOf(how: Outcome, why: Stop | null) {
  if ('progress' in how) return { state: 'done', progress: how.progress } as const;
  if (why === 'cancelled') return { state: 'cancelled' } as const;
  return { state: 'failed', error: how.error instanceof Error ? how.error.message : String(how.error) } as const;
}
