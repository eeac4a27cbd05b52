/**
 * How long what was fetched is this member's to handle:
 *
 * - `open`: batches are handled and committed;
 * - `draining`: the partitions are asked back, or the subscription stops: the batch at work is finished and committed, no other begins;
 * - `fenced`: they are another's: nothing is committed any more, and the handler is told to stop;
 * - `broken`: something unknown happened: as fenced, and the subscription ends.
 */
export type TenureState = 'open' | 'draining' | 'fenced' | 'broken';
export type TenureEvent = 'revoked' | 'stopping' | 'overdue' | 'lost' | 'unknown';

const after: Readonly<Record<TenureState, Readonly<Record<TenureEvent, TenureState>>>> = {
  open: { revoked: 'draining', stopping: 'draining', overdue: 'open', lost: 'fenced', unknown: 'broken' },
  draining: { revoked: 'draining', stopping: 'draining', overdue: 'fenced', lost: 'fenced', unknown: 'broken' },
  fenced: { revoked: 'fenced', stopping: 'fenced', overdue: 'fenced', lost: 'fenced', unknown: 'broken' },
  broken: { revoked: 'broken', stopping: 'broken', overdue: 'broken', lost: 'broken', unknown: 'broken' },
};

/** The state machine by itself. */
export function tenureAfter(state: TenureState, event: TenureEvent): TenureState {
  return after[state][event];
}

/** One tenure: from a fetch until all of it is handled, or given back. */
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
  /** What first ended it. */
  get cause(): unknown {
    return this.#cause;
  }
  get mayBegin(): boolean {
    return this.#state === 'open';
  }
  get mayCommit(): boolean {
    return this.#state === 'open' || this.#state === 'draining';
  }
  /** For the handler: aborted once nothing it does can be committed. */
  get signal(): AbortSignal {
    return this.#aborting.signal;
  }
  /** For waiting: aborted as soon as no other batch or attempt may begin. */
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

  /** To be called when it is over, whatever became of it. */
  end(): void {
    clearTimeout(this.#deadline);
  }
}
