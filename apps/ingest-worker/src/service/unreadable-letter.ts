import { type DeadLetter, exhibitorOf } from '@marquee/core';
import type { UnreadableMessage } from '@marquee/platform';
import { letterId } from './refused-letters.ts';

/** The letter for a message that is not what its topic says, with its bytes as they came. The same message has the same id. */
export function unreadableLetter({ topic, partition, offset, key, bytes, detail }: UnreadableMessage, at: string): DeadLetter {
  const feed = topic === 'members.v1' ? 'members' : topic === 'transactions.v1' ? 'transactions' : 'catalogue';
  return {
    id: letterId([topic, String(partition), String(offset)]),
    exhibitor: exhibitorOf(key),
    feed,
    file: `${topic}/${partition}`,
    line: offset,
    reason: 'unreadable_message',
    detail,
    bytes: Buffer.from(bytes).toString('base64'),
    format: 'ndjson',
    header: null,
    at,
  };
}
