import { type AlertInput, alertMail, alertOfLateness, type Clock, type Ids, type Mailer, type MetadataStore } from '@marquee/core';
import type { Webhook } from '@marquee/platform';
import type { FastifyBaseLogger } from 'fastify';
import { eachMinute } from './each-minute.ts';

/** Who is told of late feeds: administrators by mail, a program, both, or nobody. */
export interface AlertChannels {
  readonly mailer: Mailer | null;
  readonly webhook: Webhook | null;
}

interface Parts extends AlertChannels {
  readonly metadata: MetadataStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly webUrl: string;
  /** Called once there is something to tell. */
  readonly onNews: () => void;
  readonly logger: FastifyBaseLogger;
}

/** Tells one alert to one who is to know; throws when it was not taken. What is no longer configured is told to nobody. */
export async function tellAlert({ mailer, webhook }: AlertChannels, { alert, to }: AlertInput): Promise<void> {
  if (to === null) await webhook?.(alert);
  else if (mailer && !(await mailer.send(alertMail(alert, to)))) throw new Error('The mail server did not take an alert.');
}

/** Looks each minute whether a feed has become late, or is on time again, until it is stopped. Where nobody can be told, nothing is looked at. */
export function startFeedAlerts({ mailer, webhook, logger, onNews, ...parts }: Parts): { stop(): Promise<void> } {
  const channels = { mail: mailer !== null, webhook: webhook !== null };
  if (!channels.mail && !channels.webhook) return { stop: async () => {} };
  return eachMinute(
    async () => {
      const told = await alertOfLateness({ ...parts, channels });
      if (told === 0) return;
      logger.info({ told }, 'Feeds have become late, or are on time again');
      onNews();
    },
    (error) => logger.error({ err: error }, 'Feeds could not be looked at'),
  );
}
