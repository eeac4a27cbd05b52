import { bytesOf, type RawMessage } from './codec.ts';

/** The messages that one fetch brought for one partition, in order. */
export interface PartitionFetch<R extends RawMessage = RawMessage> {
  readonly partition: number;
  readonly messages: readonly (R & { readonly offset: string })[];
  /** The offset of the last record of the fetch. Records that are no messages, such as the ends of transactions, count too. */
  readonly lastOffset: number;
}
export interface Placed {
  readonly partition: number;
  readonly offset: number;
  /** The offset to commit once this message is handled. */
  readonly next: number;
}
export interface PlacedRaw extends Placed {
  readonly raw: RawMessage;
}
export interface BatchLimits {
  readonly messages: number;
  readonly bytes: number;
}

/** Cuts a fetch into batches over all its partitions, by count and bytes. A message larger than a batch gets a batch of its own. */
export function* batchesOf(fetches: readonly PartitionFetch[], limits: BatchLimits): Generator<readonly PlacedRaw[]> {
  let batch: PlacedRaw[] = [];
  let bytes = 0;
  for (const { partition, messages, lastOffset } of fetches)
    for (const [index, raw] of messages.entries()) {
      const size = bytesOf(raw);
      if (batch.length > 0 && (batch.length >= limits.messages || bytes + size > limits.bytes)) {
        yield batch;
        batch = [];
        bytes = 0;
      }
      const offset = Number(raw.offset);
      batch.push({ raw, partition, offset, next: index === messages.length - 1 ? Math.max(lastOffset, offset) + 1 : offset + 1 });
      bytes += size;
    }
  if (batch.length > 0) yield batch;
}

/** The offsets that may be committed once the first `count` messages of a batch are handled, by partition. They cover contiguous successes only. */
export function nextOffsets(batch: readonly Placed[], count: number): ReadonlyMap<number, number> {
  const next = new Map<number, number>();
  for (let index = 0; index < count; index++) {
    const placed = batch[index];
    if (placed) next.set(placed.partition, placed.next);
  }
  return next;
}

export function bytesFetched(fetches: readonly PartitionFetch[]): number {
  return fetches.reduce((sum, { messages }) => sum + messages.reduce((bytes, message) => bytes + bytesOf(message), 0), 0);
}
