import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import {
  deadLettersTopic,
  enrichmentGroupOf,
  erasuresTopic,
  filmMatchesTopic,
  filmsTopic,
  membersTopic,
  ServiceError,
  sitesTopic,
  transactionsTopic,
  workerGroup,
} from '@marquee/core';
import {
  openWorkerStores,
  type UnreadableMessage,
  unreadableLetter,
  type WorkerConfig,
  type WorkerHooks,
  type WorkerStores,
} from '@marquee/platform';
import type { Logger } from 'pino';
import { removeLeftRows } from '../rebuild/grouped-rows.ts';
import { createRebuilds, type Rebuilds } from '../rebuild/rebuilds.ts';
import { type HealthServer, startHealthServer } from './health-server.ts';
import { createMetrics, type Metrics, type Watched } from './metrics.ts';
import { type RunningWorker, startWorker, type WorkerPorts } from './start-worker.ts';

export interface WorkerHost {
  readonly url: string;
  /** Resolves when the worker first takes messages. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

const watched: readonly Watched[] = [
  ...[membersTopic, transactionsTopic, erasuresTopic].map((topic) => ({ topic, group: workerGroup })),
  ...[filmsTopic, sitesTopic, filmMatchesTopic].map((topic) => ({ topic, group: enrichmentGroupOf(workerGroup) })),
];
const tryAgainMs = 1_000;
/** How often a worker looks for a rebuild whose own worker has died. */
const takeOverEveryMs = 5_000;
const clock = { now: () => Date.now() };

/** Runs the ingest worker as a service: healthy at once, ready when the servers answer and the catalogue is caught up. */
export async function runWorker(config: WorkerConfig, logger: Logger): Promise<WorkerHost> {
  const metrics = createMetrics();
  const stopping = new AbortController();
  let stores: WorkerStores | undefined;
  let worker: RunningWorker | undefined;
  let rebuilds: Rebuilds | undefined;
  let waitsFor = 'The worker is starting.';

  const report = () => {
    const problems = [...(worker ? [] : [waitsFor]), ...(stores?.problems() ?? [])];
    metrics.ready.set(problems.length === 0 ? 1 : 0);
    return { ready: problems.length === 0, problems };
  };
  const http = await startHealthServer(config.http, {
    report,
    metrics: () => {
      report();
      metrics.catalogueVersion.set(worker?.catalogueVersion() ?? 0);
      return metrics.text();
    },
    rebuilds: () => {
      if (!rebuilds) throw new ServiceError('unavailable', waitsFor);
      return rebuilds;
    },
    token: config.token,
  });

  const begin = async () => {
    stores = await openWorkerStores(
      config,
      hooksOf(() => stores, metrics, logger),
    );
    worker = await startWorker(portsOf(stores, config, metrics, logger));
    metrics.watchLag(stores.bus, watched);
    rebuilds = createRebuilds(rebuildsPartsOf(stores, worker, logger));
    takeOverNowAndThen(rebuilds, logger, stopping.signal);
  };
  const begun = (async () => {
    // Worth a line in the log, not a worker that does not start.
    await removeLeftRows().catch((error: unknown) => logger.warn({ error }, 'What a rebuild left in the temporary folder is not removed'));
    while (!stopping.signal.aborted && !worker) {
      try {
        await begin();
      } catch (error) {
        await stores?.close();
        stores = undefined;
        if (!(error instanceof ServiceError)) throw error;
        waitsFor = error.message;
        logger.warn({ reason: error.message }, 'The worker cannot start yet; it tries again');
        await setTimeout(tryAgainMs, undefined, { signal: stopping.signal }).catch(() => {});
      }
    }
  })();

  return { url: http.url, ready: begun, stop: () => stop(http, stopping, begun, () => [rebuilds, worker, stores]) };
}

async function stop(
  http: HealthServer,
  stopping: AbortController,
  begun: Promise<void>,
  running: () => readonly [Rebuilds | undefined, RunningWorker | undefined, WorkerStores | undefined],
): Promise<void> {
  stopping.abort();
  await begun.catch(() => {});
  const [rebuilds, worker, stores] = running();
  await rebuilds?.stop();
  await worker?.stop();
  await stores?.close();
  await http.close();
}

function rebuildsPartsOf({ bus, indices }: WorkerStores, worker: RunningWorker, logger: Logger): Parameters<typeof createRebuilds>[0] {
  return {
    indices: indices.set,
    notes: indices.notes,
    log: bus,
    clock,
    serving: indices.serving,
    group: workerGroup,
    holder: `${hostname()}/${process.pid}`,
    keepingOn: (index) => worker.keepingOn(indices.documentsOn(index)),
    everyone: indices.everyone,
    find: indices.find,
    onFailure: (error) => logger.error({ err: error }, 'A rebuild of the audience index has stopped'),
  };
}

function takeOverNowAndThen(rebuilds: Rebuilds, logger: Logger, signal: AbortSignal): void {
  void (async () => {
    while (!signal.aborted) {
      await rebuilds.takeOver().catch((error: unknown) => logger.debug({ err: error }, 'Whether a rebuild was left could not be seen'));
      await setTimeout(takeOverEveryMs, undefined, { signal }).catch(() => {});
    }
  })();
}

function hooksOf(stores: () => WorkerStores | undefined, metrics: Metrics, logger: Logger): WorkerHooks {
  return {
    onTrouble({ subscription, attempts, waiting, error }) {
      metrics.troubles.inc({ subscription });
      logger.warn({ subscription, attempts, waiting, err: error }, 'A batch is given again');
    },
    onBroken: ({ subscription, error }) =>
      logger.error({ subscription, err: error }, 'A subscription has stopped for good: somebody must look'),
    async onUnreadable(message: UnreadableMessage) {
      const letter = unreadableLetter(message, new Date(clock.now()).toISOString());
      const bus = stores()?.bus;
      if (!bus) throw new ServiceError('unavailable', 'The bus is not open yet.');
      await bus.publish(deadLettersTopic, [{ key: deadLettersTopic.key(letter), payload: letter }]);
      metrics.letters.inc({ reason: letter.reason });
      logger.warn(
        { topic: message.topic, partition: message.partition, offset: message.offset, reason: message.reason },
        'A message cannot be read',
      );
    },
    onLog: (text, details) => logger.debug(details, text),
  };
}

function portsOf(stores: WorkerStores, config: WorkerConfig, metrics: Metrics, logger: Logger): WorkerPorts {
  return {
    bus: stores.bus,
    log: stores.bus,
    documents: stores.documents,
    clock,
    enrichmentRate: config.enrichmentRate,
    watch: metrics.watch((stage, size) => logger.trace({ stage, size }, 'stage')),
    onRefused: (letters) => {
      metrics.letters.inc({ reason: 'refused_by_store' }, letters.length);
      logger.warn({ letters: letters.length, detail: letters[0]?.detail }, 'The audience store refused rows');
    },
    onEnrichment: (topic, progress) => {
      metrics.enrichment(topic, progress);
      logger.debug({ topic, ...progress }, 'Enriching again');
    },
  };
}
