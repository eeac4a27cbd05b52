import type { ProgramRequest } from '../../records/index.ts';

type Begun = Omit<ProgramRequest, 'answer'>;
type Try = Pick<ProgramRequest, 'apiKeyId' | 'idempotencyKey' | 'attempt'>;

/** ISO instants. */
interface Given {
  /** What began before is forgotten: its key may be used for something else. */
  readonly forgottenBefore: string;
  /** What began before, and has no answer, was given up with its process: the same may be asked again. */
  readonly givenUpBefore: string;
}

/** What programs asked under idempotency keys. Of several that begin the same at once, one alone is let in. */
export interface ProgramRequests {
  /** Null when this try is the one that does it; otherwise what is known of the one that did, or does. */
  begin(request: Begun, given: Given): Promise<ProgramRequest | null>;
  /** Keeps the answer: in the transaction of what was done. Throws `conflict` when another try took over meanwhile. */
  answer(made: Try, answer: string): Promise<void>;
  /** Forgets a try that has no answer: nothing was done by it. */
  giveUp(made: Try): Promise<void>;
  /** Forgets every try that has no answer: for a process that is alone with the store, before anybody is let in. */
  giveUpAll(): Promise<void>;
  /** Removes what began before an instant; how many. */
  removeBefore(at: string): Promise<number>;
}
