import { ServiceError } from '@marquee/core';

interface Described {
  readonly name: string;
  readonly type: string;
  readonly message: string;
}

/** The partitions are asked back: what is at work may still be finished and committed. */
export function isRevoked(error: unknown): boolean {
  return root(error).type === 'REBALANCE_IN_PROGRESS';
}

/** The partitions are another's already, or nobody knows this member any more: nothing can be committed. */
export function isLost(error: unknown): boolean {
  return ['ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID', 'FENCED_INSTANCE_ID', 'NOT_COORDINATOR_FOR_GROUP'].includes(root(error).type);
}

const refused = [
  'KafkaJSSASLAuthenticationError',
  'KafkaJSServerDoesNotSupportApiKey',
  'KafkaJSUnsupportedMagicByteInMessageSet',
  'KafkaJSNotImplemented',
];

/** The brokers answered, and will answer the same next time: a right that is missing, a version they do not speak. */
export function isRefused(error: unknown): boolean {
  const { name, type } = root(error);
  return refused.includes(name) || /AUTHORIZATION_FAILED|SASL|UNSUPPORTED/.test(type);
}

/** A message, or a batch of them, is larger than the topic takes. */
export function isTooLarge(error: unknown): boolean {
  return ['MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE'].includes(root(error).type);
}

/** The broker that was asked does not know the topic yet, or that it leads it, as for a moment after it was made. */
export function isNotYetKnown(error: unknown): boolean {
  return ['UNKNOWN_TOPIC_OR_PARTITION', 'LEADER_NOT_AVAILABLE', 'NOT_LEADER_FOR_PARTITION'].includes(root(error).type);
}

export function isUnavailable(error: unknown): boolean {
  return error instanceof ServiceError && error.code === 'unavailable';
}

/** A client's error in the product's words; its own errors pass. */
export function mapped(error: unknown): ServiceError {
  if (error instanceof ServiceError) return error;
  const { name, type, message } = root(error);
  if (isRefused(error))
    return new ServiceError('unavailable', `The event bus refuses this process (${type || name}). Check its rights and KAFKA_USERNAME.`);
  return new ServiceError('unavailable', `The event bus does not answer: ${message} Check KAFKA_BROKERS, and that the brokers run.`);
}

/** The error under the client's wrappings. */
function root(error: unknown): Described {
  let inner = error;
  for (let depth = 0; depth < 5 && inner instanceof Error && inner.cause instanceof Error; depth++) inner = inner.cause;
  if (!(inner instanceof Error)) return { name: '', type: '', message: String(inner) };
  const type = 'type' in inner && typeof inner.type === 'string' ? inner.type : '';
  return { name: inner.name, type, message: inner.message.replace(/([^.!?])$/, '$1.') };
}

/** An error of the client's own making. */
export function isBug(error: unknown): boolean {
  return ['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError'].includes(root(error).name);
}
