import { bytesOf, type RawMessage } from './codec.ts';

/** What one fetch brought of one partition, in order. */
export interface PartitionFetch<R extends RawMessage = RawMessage> {
  readonly partition: number;
  readonly messages: readonly (R & { readonly offset: string })[];
  /** The offset of the last record fetched, of those that are not messages too (ends of transactions). */
  readonly lastOffset: number;
}
export interface Placed {
  readonly partition: number;
  readonly offset: number;
  /** What is next in its partition once this one is handled. */
  readonly next: number;
}
export interface PlacedRaw extends Placed {
  readonly raw: RawMessage;
}
export interface BatchLimits {
  readonly messages: number;
  readonly bytes: number;
}

/** Cuts what was fetched into batches over all its partitions, by count and bytes; a message larger than a batch is one by itself. */
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

/** What may be committed once the first `count` of a batch are handled: of each partition, what comes next. Only contiguous successes. */
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
