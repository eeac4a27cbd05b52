import { NodeSDK } from '@opentelemetry/sdk-node';

/**
 * Sends traces over OTLP to a collector; without an address none are made. The exporter reads the rest of its settings from the usual `OTEL_…`
 * names.
 */
export function startTraces(url: string | undefined): { stop(): Promise<void> } {
  if (url === undefined) return { stop: async () => {} };
  const sdk = new NodeSDK({ serviceName: 'marquee-ingest-worker', instrumentations: [], metricReaders: [], logRecordProcessors: [] });
  sdk.start();
  return { stop: () => sdk.shutdown().catch(() => {}) };
}
