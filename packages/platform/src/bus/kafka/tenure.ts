/**
 * Whether this member may still handle what it fetched:
 *
 * - `open`: batches are handled and committed;
 * - `draining`: the group asks for the partitions, or the subscription stops. The running batch is finished and committed, and no other begins;
 * - `fenced`: the partitions belong to another member. Nothing is committed any more, and the handler is told to stop;
 * - `broken`: an unexpected error happened. What the handler has done is still committed, then the subscription ends.
 */
export type TenureState = 'open' | 'draining' | 'fenced' | 'broken';
export type TenureEvent = 'revoked' | 'stopping' | 'overdue' | 'lost' | 'unknown';

const after: Readonly<Record<TenureState, Readonly<Record<TenureEvent, TenureState>>>> = {
  open: { revoked: 'draining', stopping: 'draining', overdue: 'open', lost: 'fenced', unknown: 'broken' },
  draining: { revoked: 'draining', stopping: 'draining', overdue: 'fenced', lost: 'fenced', unknown: 'broken' },
  fenced: { revoked: 'fenced', stopping: 'fenced', overdue: 'fenced', lost: 'fenced', unknown: 'broken' },
  broken: { revoked: 'broken', stopping: 'broken', overdue: 'broken', lost: 'broken', unknown: 'broken' },
};

/** The next state. */
export function tenureAfter(state: TenureState, event: TenureEvent): TenureState {
  return after[state][event];
}

/** One tenure lasts from a fetch until all of it is handled or given back. */
export class Tenure {
  readonly #drainMs: number;
  readonly #aborting = new AbortController();
  readonly #leaving = new AbortController();
  #state: TenureState = 'open';
  #cause: unknown = null;
  #deadline: NodeJS.Timeout | undefined;

  constructor(drainMs: number) {
    this.#drainMs = drainMs;
  }

  get state(): TenureState {
    return this.#state;
  }
  /** The error that first ended it, or null. */
  get cause(): unknown {
    return this.#cause;
  }
  get mayBegin(): boolean {
    return this.#state === 'open';
  }
  get mayCommit(): boolean {
    return this.#state === 'open' || this.#state === 'draining';
  }
  /** For the handler: aborted when nothing that it does can be committed any more. */
  get signal(): AbortSignal {
    return this.#aborting.signal;
  }
  /** For waiting: aborted as soon as no further batch or attempt may begin. */
  get leaving(): AbortSignal {
    return this.#leaving.signal;
  }

  tell(event: TenureEvent, cause: unknown = null): void {
    this.#state = tenureAfter(this.#state, event);
    if (this.#state !== 'open') {
      this.#cause ??= cause;
      this.#leaving.abort();
    }
    if (this.#state === 'draining') this.#deadline ??= setTimeout(() => this.tell('overdue'), this.#drainMs);
    if (!this.mayCommit) this.#aborting.abort();
  }

  /** Call this when the tenure is over, however it ended. */
  end(): void {
    clearTimeout(this.#deadline);
  }
}
