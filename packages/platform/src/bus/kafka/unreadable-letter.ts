import { createHash } from 'node:crypto';
import { type DeadLetter, exhibitorOf } from '@marquee/core';
import type { UnreadableMessage } from './codec.ts';

/**
 * The dead letter of a message that cannot be read, with its original bytes. The same message always gets the same id, whichever worker reads it.
 *
 * @param at an ISO instant
 */
export function unreadableLetter(message: UnreadableMessage, at: string): DeadLetter {
  const { topic, partition, offset, key, detail } = message;
  const bytes = Buffer.from(message.bytes).toString('base64');
  const identity = JSON.stringify([topic, partition, offset, bytes]);
  return {
    id: `dl_${createHash('sha256').update(identity).digest('hex').slice(0, 40)}`,
    exhibitor: exhibitorOf(key),
    feed: feedOf(topic),
    // The place of the message instead of a file name. Only rows of feed files can be replayed, and this is not one.
    file: `message ${topic}/${partition}/${offset}`,
    line: 1,
    reason: 'unreadable_message',
    detail,
    bytes,
    format: 'ndjson',
    header: null,
    messageKey: key || null,
    at,
  };
}

function feedOf(topic: string): DeadLetter['feed'] {
  if (topic.startsWith('transactions.')) return 'transactions';
  return ['members.', 'campaign-members.', 'erasures.'].some((start) => topic.startsWith(start)) ? 'members' : 'catalogue';
}
