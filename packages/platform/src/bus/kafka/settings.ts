import { topics } from '@marquee/core';
import type { KafkaOptions } from './options.ts';

type Optional = 'credentials' | 'addressOf' | 'onUnreadable';

/** The options with their defaults filled in. */
export type KafkaSettings = Required<Omit<KafkaOptions, Optional>> & Pick<KafkaOptions, Optional>;

const defaults = {
  topicPrefix: '',
  partitions: 12,
  replication: 1,
  topics,
  batchMessages: 5_000,
  batchBytes: 8 * 1024 * 1024,
  waitMs: 250,
  leastBytes: 1,
  bytesInFlight: 64 * 1024 * 1024,
  sessionTimeoutMs: 15_000,
  heartbeatMs: 1_000,
  drainMs: 20_000,
  firstDelayMs: 100,
  longestDelayMs: 30_000,
  publishAttempts: 8,
  random: Math.random,
  onTrouble: () => {},
  onBroken: () => {},
  onLog: () => {},
};

export function settingsOf(options: KafkaOptions): KafkaSettings {
  return { ...defaults, ...options };
}
