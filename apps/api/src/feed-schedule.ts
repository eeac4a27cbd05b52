import { type Clock, type Ids, type Importer, type MetadataStore, runDueSources } from '@marquee/core';
import type { FastifyBaseLogger } from 'fastify';
import { eachMinute } from './each-minute.ts';

interface Parts {
  readonly metadata: MetadataStore;
  readonly importer: Pick<Importer, 'look'>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly logger: FastifyBaseLogger;
}

/** Looks each minute for sources whose time has come, until it is stopped. Of several processes that look, one begins each. */
export function startFeedSchedule({ importer, logger, ...parts }: Parts): { stop(): Promise<void> } {
  const onFailure = (error: unknown) => logger.error({ err: error }, 'A source that is due could not be begun');
  return eachMinute(async () => {
    const begun = await runDueSources({ ...parts, onFailure });
    if (begun === 0) return;
    logger.info({ begun }, 'Sources are due');
    importer.look();
  }, onFailure);
}
