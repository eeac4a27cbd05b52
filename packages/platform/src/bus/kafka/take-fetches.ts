import { type Handler, type LoggedMessage, ServiceError, type Topic, wireName } from '@marquee/core';
import { type Backoff, pauseAfter } from '../backoff.ts';
import { type BatchLimits, batchesOf, nextOffsets, type PartitionFetch, type PlacedRaw } from './batches.ts';
import { decoderOf, keyOf, Unreadable, type UnreadableMessage } from './codec.ts';
import { isLost, isRevoked, isUnavailable } from './kafka-errors.ts';
import type { Tenure } from './tenure.ts';

/** What is needed to handle a fetch. This file does not know how messages are fetched. */
export interface Taking<P> {
  readonly topic: Topic<P>;
  readonly handler: Handler<LoggedMessage<P>>;
  readonly limits: BatchLimits;
  readonly backoff: Backoff;
  /** Commits the next offset of each partition. Rejects when the commit was not accepted. */
  readonly commit: (next: ReadonlyMap<number, number>) => Promise<void>;
  readonly onTrouble: (attempts: number, waiting: number, error: unknown) => void;
  readonly onUnreadable: ((message: UnreadableMessage) => Promise<void>) | undefined;
}

/** A commit that fails this many times is given up. The messages are then delivered again. */
const commitAttempts = 6;

/**
 * Passes a fetch to the handler, batch by batch, and commits what is done.
 *
 * @returns whether all of it is done; if not, the state of the tenure says why
 * @throws when a commit fails for good
 */
export async function takeFetches<P>(fetches: readonly PartitionFetch[], tenure: Tenure, taking: Taking<P>): Promise<boolean> {
  for (const batch of batchesOf(fetches, taking.limits)) {
    if (!tenure.mayBegin) return false;
    if (!(await takeBatch(batch, tenure, taking))) return false;
  }
  return true;
}

async function takeBatch<P>(batch: readonly PlacedRaw[], tenure: Tenure, taking: Taking<P>): Promise<boolean> {
  const decode = decoderOf(taking.topic);
  const messages: LoggedMessage<P>[] = [];
  /** The index in the batch of each of `messages`. They differ because unreadable messages are left out. */
  const places: number[] = [];
  for (let place = 0; place < batch.length; place++) {
    const placed = batch[place];
    if (!placed) continue;
    const { raw, partition, offset } = placed;
    const decoded = decode(raw, partition, offset);
    if (!(decoded instanceof Unreadable)) {
      messages.push(decoded);
      places.push(place);
      continue;
    }
    const { reason, detail } = decoded;
    const bytes = raw.value ?? Buffer.alloc(0);
    const unreadable = { topic: wireName(taking.topic), partition, offset, key: keyOf(raw), bytes, reason, detail };
    if (!(await attempted(() => putAway(unreadable, taking), batch.length - place, tenure, taking))) return false;
  }
  let done = 0;
  const taken = await attempted(
    async () => {
      if (done === messages.length) return;
      let said = 0;
      const rest = done === 0 ? messages : messages.slice(done);
      try {
        await taking.handler(rest, {
          signal: tenure.signal,
          done: (count) => {
            said = Math.min(rest.length, Math.max(said, count));
          },
        });
        said = rest.length;
      } finally {
        done += said;
      }
    },
    messages.length,
    tenure,
    taking,
  );
  const upTo = done === messages.length ? batch.length : (places[done] ?? 0);
  return (await committed(nextOffsets(batch, upTo), tenure, taking)) && taken;
}

async function putAway<P>(message: UnreadableMessage, { onUnreadable }: Taking<P>): Promise<void> {
  if (onUnreadable) return onUnreadable(message);
  const place = `${message.topic}, partition ${message.partition}, offset ${message.offset}`;
  throw new ServiceError('bad_request', `A message cannot be read (${place}): ${message.detail}`);
}

/** Retries after `unavailable`, until it succeeds or the tenure ends. Any other error breaks the tenure. */
async function attempted<P>(run: () => Promise<void>, waiting: number, tenure: Tenure, taking: Taking<P>): Promise<boolean> {
  for (let attempts = 1; ; attempts++) {
    try {
      await run();
      return true;
    } catch (error) {
      // An error that a handler throws after its signal was aborted says nothing about the messages.
      if (!tenure.mayCommit) return false;
      if (!isUnavailable(error)) {
        tenure.tell('unknown', error);
        return false;
      }
      taking.onTrouble(attempts, waiting, error);
    }
    await pauseAfter(attempts, taking.backoff, tenure.leaving);
    if (!tenure.mayBegin) return false;
  }
}

/** Commits, unless the tenure forbids it or there is nothing to commit. */
async function committed<P>(next: ReadonlyMap<number, number>, tenure: Tenure, taking: Taking<P>): Promise<boolean> {
  for (let attempts = 1; ; attempts++) {
    // A broken tenure still commits: what the handler did before it failed is done.
    if (tenure.state === 'fenced') return false;
    if (next.size === 0) return true;
    try {
      await taking.commit(next);
      return true;
    } catch (error) {
      if (isRevoked(error) || isLost(error)) {
        tenure.tell('lost', error);
        return false;
      }
      if (attempts === commitAttempts) throw error;
      taking.onTrouble(attempts, 0, error);
      await pauseAfter(attempts, taking.backoff, tenure.signal);
    }
  }
}
