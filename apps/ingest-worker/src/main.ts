import { ConfigError, loadWorkerConfig, memoryLimit } from '@marquee/platform';
import { pino } from 'pino';
import { requireEnoughMemory } from './service/enough-memory.ts';
import { runWorker } from './service/run-worker.ts';
import { startTraces } from './service/start-traces.ts';

/** A server that does not answer must not keep a worker from ending. */
const stopWithinMs = 30_000;

await run();

async function run(): Promise<void> {
  try {
    requireEnoughMemory(memoryLimit());
    const config = loadWorkerConfig();
    const logger = pino({ level: config.logLevel, base: { service: 'ingest-worker' } }, pino.destination({ dest: 1, sync: true }));
    const told = untilToldToStop();
    const traces = startTraces(config.tracesUrl);
    const host = await runWorker(config, logger);
    logger.info({ url: host.url }, 'The ingest worker answers for its health');
    host.ready.then(
      () => logger.info({ ready: true, url: host.url }, 'The ingest worker is ready'),
      (error: unknown) => {
        logger.fatal({ err: error }, 'The ingest worker cannot run');
        process.exit(1);
      },
    );
    await told;
    logger.info('Stopping: what was taken is finished');
    setTimeout(() => {
      logger.error('Stopping takes too long; what is not committed is taken again by another worker');
      process.exit(1);
    }, stopWithinMs).unref();
    await host.stop();
    await traces.stop();
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${sayable(error)}\n`);
    process.exit(error instanceof ConfigError ? 2 : 1);
  }
}

function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

function sayable(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return `${error.message}. Stop what uses the port, or set WORKER_PORT.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
