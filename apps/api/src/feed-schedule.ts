import { type Clock, type Ids, type Importer, type MetadataStore, runDueSources } from '@marquee/core';
import type { FastifyBaseLogger } from 'fastify';

interface Parts {
  readonly metadata: MetadataStore;
  readonly importer: Pick<Importer, 'look'>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly logger: FastifyBaseLogger;
}

const everyMs = 60_000;

/** Looks each minute for sources whose time has come, until it is stopped. Of several processes that look, one begins each. */
export function startFeedSchedule({ importer, logger, ...parts }: Parts): { stop(): Promise<void> } {
  const onFailure = (error: unknown) => logger.error({ err: error }, 'A source that is due could not be begun');
  let looking: Promise<void> | null = null;
  const look = () => {
    looking ??= runDueSources({ ...parts, onFailure })
      .then((begun) => {
        if (begun === 0) return;
        logger.info({ begun }, 'Sources are due');
        importer.look();
      }, onFailure)
      .finally(() => {
        looking = null;
      });
  };
  const timer = setInterval(look, everyMs);
  timer.unref();
  look();
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}
