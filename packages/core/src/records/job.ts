/** Work that outlives the process that began it. */
export const jobKinds = ['import', 'replay', 'settle', 'erasure', 'rebuild', 'recount', 'alert', 'campaign', 'delivery'] as const;
export type JobKind = (typeof jobKinds)[number];
export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** A job as it is written down; what its input and progress are, its kind says. */
export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  /** What it is about, such as the folder of an import: the newest of a kind and subject is found again. */
  readonly subject: string;
  readonly input: unknown;
  readonly state: JobState;
  /** How far it has got; once it is done, what came of it. */
  readonly progress: unknown;
  readonly error: string | null;
  /** Instants are milliseconds since 1970. It is not begun before. */
  readonly dueAt: number;
  /** The process at it, and until when it may be believed to live. */
  readonly owner: string | null;
  readonly heldUntil: number | null;
  /** Whoever is at it is to stop. */
  readonly cancelAsked: boolean;
  readonly createdAt: number;
  readonly endedAt: number | null;
}
