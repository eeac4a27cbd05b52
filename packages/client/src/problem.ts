import type { components } from './generated.ts';

type Document = components['schemas']['Problem'];

/** What was not done, and why (RFC 9457), thrown by `answered`. */
export class Problem extends Error {
  readonly status: number;
  /** For programs: `conflict`, `too_many`, … */
  readonly code: string;
  /** The id under which the log of the product has it. */
  readonly instance: string | null;
  /** Each fault, with a pointer into what was sent. */
  readonly errors: NonNullable<Document['errors']>;
  readonly details: NonNullable<Document['details']>;
  /** When to ask again, where that helps. */
  readonly retryAfterSeconds: number | null;

  constructor(response: Response, told: unknown) {
    const document = isDocument(told) ? told : null;
    super(document?.detail ?? `The server answered ${response.status}, and not as Marquee does. Check the address.`);
    this.name = 'Problem';
    this.status = response.status;
    this.code = document?.code ?? 'unreadable';
    this.instance = document?.instance ?? null;
    this.errors = document?.errors ?? [];
    this.details = document?.details ?? {};
    const after = Number(response.headers.get('retry-after') ?? Number.NaN);
    this.retryAfterSeconds = Number.isFinite(after) ? after : null;
  }
}

/** A proxy before the product may answer by a page of its own. */
function isDocument(told: unknown): told is Document {
  return typeof told === 'object' && told !== null && 'code' in told && typeof told.code === 'string' && 'detail' in told;
}
