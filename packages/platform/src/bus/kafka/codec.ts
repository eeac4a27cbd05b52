import {
  type LoggedMessage,
  ServiceError,
  type Topic,
  type TopicMessage,
  type TopicName,
  type TraceContext,
  wireName,
} from '@marquee/core';
import { writtenTwice } from '../../feeds/written-twice.ts';
import { payloadOf } from './payload.ts';

/** A message as it is on the wire. */
export interface RawMessage {
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers?: Readonly<Record<string, Buffer | string | readonly (Buffer | string)[] | undefined>>;
}
export interface EncodedMessage {
  readonly key: string;
  readonly value: Buffer;
  readonly headers: Record<string, string>;
}

/** The code for why a message cannot be read. */
export type UnreadableReason = 'no_value' | 'not_json' | 'wrong_version' | 'wrong_shape';

/** A message that does not fit its topic. */
export interface UnreadableMessage {
  /** The name of the topic without the prefix, such as `members.v1`. */
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly reason: UnreadableReason;
  /** What is wrong with it, in one sentence. */
  readonly detail: string;
}
/** Why a message cannot be read. Returned in place of the message. */
export class Unreadable {
  readonly reason: UnreadableReason;
  readonly detail: string;
  constructor(reason: UnreadableReason, detail: string) {
    this.reason = reason;
    this.detail = detail;
  }
}

const traceHeaders = ['traceparent', 'tracestate'] as const;

/**
 * Encodes a message for the wire.
 *
 * @throws ServiceError `bad_request` when the payload does not fit the topic's schema
 */
export function encode<P>(topic: Topic<P>, message: TopicMessage<P>): EncodedMessage {
  const checked = payloadOf(topic, message.payload);
  if ('problem' in checked) throw new ServiceError('bad_request', `A message cannot be published. ${checked.problem}`);
  const headers: Record<string, string> = { 'content-type': contentTypeOf(topic) };
  for (const name of traceHeaders) {
    const value = message.trace?.[name];
    if (value !== undefined) headers[name] = value;
  }
  return { key: message.key, value: Buffer.from(JSON.stringify(checked.payload)), headers };
}

/** One header names both the format and the schema version, because each header adds a cost to each message. */
function contentTypeOf(topic: TopicName): string {
  return `application/vnd.marquee.${wireName(topic)}+json`;
}

/** Reads the messages of one topic, or says why a message cannot be read. A message without a content type is taken to be of the topic's own version. */
export function decoderOf<P>(topic: Topic<P>): (raw: RawMessage, partition: number, offset: number) => LoggedMessage<P> | Unreadable {
  const own = Buffer.from(contentTypeOf(topic));
  return (raw, partition, offset) => {
    if (!raw.value) return new Unreadable('no_value', 'The message has no value.');
    const contentType = raw.headers?.['content-type'];
    if (contentType !== undefined && !(Buffer.isBuffer(contentType) && contentType.equals(own)))
      return new Unreadable('wrong_version', `The message says that it is ${text(contentType)}, not ${own}.`);
    const json = raw.value.toString('utf8');
    let payload: unknown;
    try {
      payload = JSON.parse(json);
    } catch {
      return new Unreadable('not_json', 'The message is not JSON.');
    }
    const twice = writtenTwice(json, payload);
    if (twice !== null) return new Unreadable('wrong_shape', `The message writes "${twice}" twice.`);
    const checked = payloadOf(topic, payload);
    if ('problem' in checked) return new Unreadable('wrong_shape', checked.problem);
    const key = keyOf(raw);
    const trace = traceOf(raw.headers);
    return trace ? { key, payload: checked.payload, partition, offset, trace } : { key, payload: checked.payload, partition, offset };
  };
}

export function keyOf(raw: RawMessage): string {
  return raw.key?.toString('utf8') ?? '';
}

/** The approximate size of a message on the wire, in bytes. */
export function bytesOf({ key, value }: { readonly key: { readonly length: number } | null; readonly value: Buffer | null }): number {
  return (key?.length ?? 0) + (value?.length ?? 0) + overhead;
}
/** Headers, offsets and lengths of one message. */
const overhead = 160;

function traceOf(headers: RawMessage['headers']): TraceContext | null {
  const traceparent = text(headers?.traceparent);
  if (traceparent === undefined) return null;
  const tracestate = text(headers?.tracestate);
  return { traceparent, ...(tracestate === undefined ? {} : { tracestate }) };
}

function text(header: Buffer | string | readonly (Buffer | string)[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (typeof header === 'string') return header;
  return Buffer.isBuffer(header) ? header.toString('utf8') : text(header[0]);
}
