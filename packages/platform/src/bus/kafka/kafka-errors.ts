import { ServiceError } from '@marquee/core';

interface Described {
  readonly name: string;
  readonly type: string;
  readonly message: string;
}

/** The group asks for the partitions back. The running batch may still be finished and committed. */
export function isRevoked(error: unknown): boolean {
  return root(error).type === 'REBALANCE_IN_PROGRESS';
}

/** The partitions belong to another member already, or the group does not know this member any more. Nothing can be committed. */
export function isLost(error: unknown): boolean {
  return ['ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID', 'FENCED_INSTANCE_ID', 'NOT_COORDINATOR_FOR_GROUP'].includes(root(error).type);
}

const refused = [
  'KafkaJSSASLAuthenticationError',
  'KafkaJSServerDoesNotSupportApiKey',
  'KafkaJSUnsupportedMagicByteInMessageSet',
  'KafkaJSNotImplemented',
];

/** The brokers refuse the request and would refuse it again: a permission is missing, or they do not support the version. */
export function isRefused(error: unknown): boolean {
  const { name, type } = root(error);
  return refused.includes(name) || /AUTHORIZATION_FAILED|SASL|UNSUPPORTED/.test(type);
}

/** A message or a batch is larger than the topic allows. */
export function isTooLarge(error: unknown): boolean {
  return ['MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE'].includes(root(error).type);
}

/** The broker does not know the topic yet, or not that it is the leader. This happens for a moment after a topic was made. */
export function isNotYetKnown(error: unknown): boolean {
  return ['UNKNOWN_TOPIC_OR_PARTITION', 'LEADER_NOT_AVAILABLE', 'NOT_LEADER_FOR_PARTITION'].includes(root(error).type);
}

export function isUnavailable(error: unknown): boolean {
  return error instanceof ServiceError && error.code === 'unavailable';
}

/** Translates an error of the client into a ServiceError. A ServiceError is returned unchanged. */
export function mapped(error: unknown): ServiceError {
  if (error instanceof ServiceError) return error;
  const { name, type, message } = root(error);
  if (isRefused(error))
    return new ServiceError('unavailable', `The event bus refuses this process (${type || name}). Check its rights and KAFKA_USERNAME.`);
  return new ServiceError('unavailable', `The event bus does not answer: ${message} Check KAFKA_BROKERS, and that the brokers run.`);
}

/** The innermost cause of an error, which the client wraps in others. */
function root(error: unknown): Described {
  let inner = error;
  for (let depth = 0; depth < 5 && inner instanceof Error && inner.cause instanceof Error; depth++) inner = inner.cause;
  if (!(inner instanceof Error)) return { name: '', type: '', message: String(inner) };
  const type = 'type' in inner && typeof inner.type === 'string' ? inner.type : '';
  return { name: inner.name, type, message: inner.message.replace(/([^.!?])$/, '$1.') };
}

/** Whether an error is a bug in code, such as a TypeError, and not a failure of the brokers. */
export function isBug(error: unknown): boolean {
  return ['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError'].includes(root(error).name);
}
