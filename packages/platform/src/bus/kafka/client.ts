import { connect } from 'node:net';
import { connect as connectSafely } from 'node:tls';
import { type ISocketFactory, Kafka, logLevel } from 'kafkajs';
import type { KafkaOptions } from './options.ts';
import type { KafkaSettings } from './settings.ts';

/** The Kafka client of one bus. It retries by itself for a few seconds; after that the bus decides what to do. */
export function createClient({ brokers, clientId, credentials, addressOf, onLog }: KafkaSettings): Kafka {
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
    ...(addressOf ? { socketFactory: socketsTo(addressOf) } : {}),
    ...(credentials ? { ssl: true, sasl: { mechanism: 'scram-sha-512', ...credentials } } : {}),
  });
}

function socketsTo(addressOf: NonNullable<KafkaOptions['addressOf']>): ISocketFactory {
  return ({ host, port, ssl, onConnect }) => {
    const address = addressOf({ host, port });
    // The certificate is for the host name that the broker advertises.
    return ssl ? connectSafely({ servername: host, ...ssl, ...address }, onConnect) : connect(address, onConnect);
  };
}
