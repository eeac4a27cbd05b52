import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import {
  campaignMembersTopic,
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
import { createJobRunner, type JobRunner } from '../jobs/job-runner.ts';
import { defineRebuild } from '../rebuild/define-rebuild.ts';
import { removeLeftLines } from '../rebuild/grouped-lines.ts';
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
  ...[membersTopic, transactionsTopic, campaignMembersTopic, erasuresTopic].map((topic) => ({ topic, group: workerGroup })),
  ...[filmsTopic, sitesTopic, filmMatchesTopic].map((topic) => ({ topic, group: enrichmentGroupOf(workerGroup) })),
];
const tryAgainMs = 1_000;
/** Other processes add all the jobs of a worker, and somebody waits for them to begin. */
const lookEveryMs = 1_000;
const clock = { now: () => Date.now() };

export interface WorkerOptions {
  /** How long a rebuild waits before it looks again at moviegoers that differ, in milliseconds. */
  readonly betweenLooksMs?: number;
}

/** Runs the ingest worker as a service: healthy at once, ready when the servers answer and the catalogue is caught up. */
export async function runWorker(config: WorkerConfig, logger: Logger, options: WorkerOptions = {}): Promise<WorkerHost> {
  const metrics = createMetrics();
  const stopping = new AbortController();
  let stores: WorkerStores | undefined;
  let worker: RunningWorker | undefined;
  let runner: JobRunner | undefined;
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
  });

  const begin = async () => {
    stores = await openWorkerStores(
      config,
      hooksOf(() => stores, metrics, logger),
    );
    worker = await startWorker(portsOf(stores, config, metrics, logger));
    metrics.watchLag(stores.bus, watched);
    runner = runnerOf(stores, worker, logger, { ...options, leaseMs: config.jobLeaseMs });
    await runner?.start();
  };
  const begun = (async () => {
    // Worth a line in the log, not a worker that does not start.
    await removeLeftLines().catch((error: unknown) => logger.warn({ error }, 'What a rebuild left in the temporary folder is not removed'));
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

  return { url: http.url, ready: begun, stop: () => stop(http, stopping, begun, () => [runner, worker, stores]) };
}

async function stop(
  http: HealthServer,
  stopping: AbortController,
  begun: Promise<void>,
  running: () => readonly [JobRunner | undefined, RunningWorker | undefined, WorkerStores | undefined],
): Promise<void> {
  stopping.abort();
  await begun.catch(() => {});
  const [runner, worker, stores] = running();
  await runner?.stop();
  await worker?.stop();
  await stores?.close();
  await http.close();
}

/** Runs the jobs of workers, which are rebuilds. Without a database there is no runner, and the worker does all its other work. */
function runnerOf(
  { bus, indices, jobs }: WorkerStores,
  worker: RunningWorker,
  logger: Logger,
  { leaseMs, betweenLooksMs }: WorkerOptions & { readonly leaseMs: number },
): JobRunner | undefined {
  if (!jobs) return undefined;
  const onFailure = (error: unknown) => {
    const passes = error instanceof ServiceError && error.code === 'unavailable';
    logger[passes ? 'warn' : 'error']({ err: error }, 'Rebuilds of the audience index have trouble here');
  };
  const ids = { next: () => randomUUID() };
  const runner = createJobRunner({ jobs, clock, ids, alone: false, lookEveryMs, leaseMs, onFailure });
  defineRebuild(runner, {
    indices: indices.set,
    log: bus,
    clock,
    serving: indices.serving,
    group: workerGroup,
    keepingOn: (index) => worker.keepingOn(indices.documentsOn(index)),
    everyone: indices.everyone,
    find: indices.find,
    ...(betweenLooksMs === undefined ? {} : { betweenLooksMs }),
  });
  return runner;
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
