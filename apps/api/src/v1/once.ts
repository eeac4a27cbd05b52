import { createHash } from 'node:crypto';
import { type Clock, type Ids, type MetadataStore, type ProgramRequests, ServiceError } from '@marquee/core';

/** How long a key stands for the request that it came with first. */
export const hoursKept = 24;
/** A write that has no answer after so long was lost with its process. */
const givenUpAfterMs = 120_000;

interface Write {
  readonly apiKeyId: string;
  readonly idempotencyKey: string;
  /** All of the request that decides what is done. */
  readonly asked: string;
}

interface Parts {
  readonly requests: ProgramRequests;
  readonly clock: Clock;
  readonly ids: Ids;
}

type Keep = (metadata: MetadataStore, output: unknown) => Promise<void>;

/**
 * Does a write once for its idempotency key, and gives its answer again to whoever asks the same under the same key. The answer is kept in the
 * transaction of what was done, so that a process that dies leaves both or neither; where there is no transaction, right after. What was refused has done nothing, and is not kept.
 *
 * @param work does it, and calls `keep`
 * @returns the answer as JSON, and whether it is an earlier one
 * @throws ServiceError `key_reused` where the key stands for something else, `conflict` while the same is under way
 */
export async function once(
  { apiKeyId, idempotencyKey, asked }: Write,
  { requests, clock, ids }: Parts,
  work: (keep: Keep) => Promise<unknown>,
): Promise<{ readonly answer: string; readonly replayed: boolean }> {
  const now = clock.now();
  const ago = (ms: number) => new Date(now - ms).toISOString();
  const made = { apiKeyId, idempotencyKey, attempt: ids.next('try') };
  const digest = createHash('sha256').update(asked).digest('hex');
  const known = await requests.begin(
    { ...made, digest, beganAt: ago(0) },
    { forgottenBefore: ago(hoursKept * 3_600_000), givenUpBefore: ago(givenUpAfterMs) },
  );
  if (known !== null && known.digest !== digest)
    throw new ServiceError('key_reused', 'This idempotency key came with another request before. Make a new key for every write.');
  if (known?.answer === null)
    throw new ServiceError('conflict', 'The same request is under way. Ask again in a moment for its answer.', { retryAfterSeconds: 1 });
  if (known) return { answer: known.answer ?? '', replayed: true };
  try {
    const output = await work((metadata, kept) => metadata.programRequests.answer(made, JSON.stringify(kept)));
    return { answer: JSON.stringify(output), replayed: false };
  } finally {
    // Where an answer was kept there is nothing to give up.
    await requests.giveUp(made);
  }
}

/** The idempotency key of a request; undefined where it has none. Throws `bad_request` where it is none that can be kept. */
export function idempotencyKeyOf(header: string | readonly string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (typeof header === 'string' && /^[\x21-\x7e]([\x20-\x7e]{0,253}[\x21-\x7e])?$/.test(header)) return header;
  throw new ServiceError('bad_request', 'Idempotency-Key: it is 1 to 255 printable characters of ASCII, such as a UUID.', {
    issues: [{ path: '/Idempotency-Key', message: 'It is 1 to 255 printable characters of ASCII, such as a UUID.' }],
  });
}
