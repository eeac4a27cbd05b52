import type { Job, JobKind } from '../records/index.ts';

/** What is written down of a job when it is asked for. */
export type NewJob = Pick<Job, 'id' | 'kind' | 'subject' | 'input' | 'progress' | 'dueAt' | 'createdAt'>;
/** A job as one process holds it. */
export interface HeldJob {
  readonly id: string;
  readonly owner: string;
}

/**
 * Jobs, in the metadata store. One of a kind is done at a time, among all processes, by the one that took it; when that one dies another takes
 * it over once its lease has run out. So a job may be done more than once, and has to go on from what it finds. Only its owner changes a job
 * that is held; what an owner that lost it still says is not taken.
 */
export interface Jobs {
  /** Keeps a job that waits. False, and nothing kept, when there is one with its id, or one of the kind and subject waits already and `once` is asked for. */
  add(job: NewJob, options?: { readonly once: true }): Promise<boolean>;
  find(id: string): Promise<Job | null>;
  /** The newest of a kind: of one subject, or whatever it is about. */
  latest(kind: JobKind, subject?: string): Promise<Job | null>;
  /** Those of a kind and subject, the newest first. */
  recent(kind: JobKind, subject: string, limit: number): Promise<readonly Job[]>;
  /** The oldest of a kind that is under way, or waits. */
  open(kind: JobKind): Promise<Job | null>;
  /**
   * Gives this owner the oldest of a kind that is due, or that whose owner died. Null when there is none, or another is being done: of the kind, or with
   * `besides` of the same subject.
   */
  take(
    kind: JobKind,
    by: { readonly owner: string; readonly at: number; readonly until: number; readonly besides?: boolean },
  ): Promise<Job | null>;
  /** Saves the job's progress and renews the lease. Null when the job is no longer this owner's. */
  hold(held: HeldJob, change: { readonly progress?: unknown; readonly until: number }): Promise<Job | null>;
  /** Writes down how it ended. False when it is no longer this owner's. */
  end(
    held: HeldJob,
    how: { readonly state: 'done' | 'failed' | 'cancelled'; readonly progress?: unknown; readonly error?: string; readonly at: number },
  ): Promise<boolean>;
  /** Gives the job up, so that any process can take it once it is due. */
  giveBack(held: HeldJob, dueAt: number): Promise<void>;
  /** Ends one that waits, and has the owner of one under way stop. Null when there is none of that id. */
  cancel(id: string, at: number): Promise<Job | null>;
  /** Makes a failed or cancelled job wait again; `input` replaces its input if given. */
  resume(id: string, dueAt: number, input?: unknown): Promise<void>;
  /** Frees what dead processes hold, at once: for one that knows that it is alone. */
  freeAll(): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
}
