/** A write that a program asks under an idempotency key of its own choice. */
export interface ProgramRequest {
  readonly apiKeyId: string;
  readonly idempotencyKey: string;
  /** SHA-256 of what is asked, in hexadecimal: the same key with something else is a mistake. */
  readonly digest: string;
  /** Which try it is: of two at once, one alone writes. */
  readonly attempt: string;
  /** ISO instant. */
  readonly beganAt: string;
  /** What it was answered, as JSON; null while it is under way. */
  readonly answer: string | null;
}
