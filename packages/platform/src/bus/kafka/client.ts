import { Kafka, logLevel } from 'kafkajs';
import type { KafkaSettings } from './settings.ts';

/** The client of one bus. It keeps trying for a few seconds by itself; beyond that it is the bus that decides. */
export function createClient({ brokers, clientId, credentials, onLog }: KafkaSettings): Kafka {
  return new Kafka({
    clientId,
    brokers: [...brokers],
    connectionTimeout: 3_000,
    requestTimeout: 30_000,
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 5, restartOnFailure: async () => false },
    logLevel: logLevel.INFO,
    logCreator: () => (entry) => {
      const { message, timestamp: _, ...details } = entry.log;
      onLog(`${entry.namespace}: ${message}`, details);
    },
    ...(credentials ? { ssl: true, sasl: { mechanism: 'scram-sha-512', ...credentials } } : {}),
  });
}
