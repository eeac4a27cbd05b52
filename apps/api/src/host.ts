import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Mailer, Ports } from '@marquee/core';
import {
  apiKeyMaker,
  type Config,
  createExhibitorKeys,
  createJoinLinks,
  createMailer,
  createWebhook,
  type DeliveryTrouble,
  drawBySalt,
  handOverTokens,
  messageRenderer,
  type OpenOptions,
  openNoise,
  openStores,
  type Webhook,
} from '@marquee/platform';
import type { FastifyBaseLogger } from 'fastify';
import { defineCampaigns, startCampaigns } from './campaigns.ts';
import { consumeDeadLetters } from './dead-letters.ts';
import { defineDeliveries } from './deliveries.ts';
import { bringCampaigns, demoCampaignsSubject } from './demo/campaigns.ts';
import { closeDemo, noDemo, openDemo, seedingAfterImport } from './demo/demo.ts';
import { followCampaignMembers, openEmbeddedWorker, startSayingAgain, withoutErased } from './embedded-worker.ts';
import { type AlertChannels, startFeedAlerts, tellAlert } from './feed-alerts.ts';
import { startFeedSchedule } from './feed-schedule.ts';
import { bringFirstAdministrator } from './first-administrator.ts';
import { followCatalogue } from './follow-catalogue.ts';
import { startHousekeeping } from './housekeeping.ts';
import { sortableIds, systemClock } from './ids.ts';
import { createUsers } from './operator/users.ts';
import { defineRecounting, startRecounting } from './recount-segments.ts';
import { removeRunFile, writeRunFile } from './run-file.ts';
import { sealAudit } from './seal-audit.ts';
import { buildServer } from './server.ts';

export interface Host {
  readonly url: string;
  readonly operatorToken: string;
  /** Resolves when no command uses this process. */
  unused(): Promise<void>;
  /** Ends in order: no new requests, those under way finish, an import stops at its next checkpoint, the stores close. */
  close(): Promise<void>;
}

export type HostOptions = Pick<OpenOptions, 'hashing'>;

/**
 * Opens the stores of a data folder, serves the API over them and says so in `run.json`.
 *
 * @throws ServiceError `unavailable` when the folder is in use or cannot be opened; nothing stays open then
 */
export async function startHost(config: Config, logger: FastifyBaseLogger, { hashing }: HostOptions = {}): Promise<Host> {
  const onTrouble = ({ subscription, attempts, waiting, error }: DeliveryTrouble) =>
    logger.error({ subscription, attempts, waiting, err: error }, 'Events are not being taken');
  const onBroken = ({ subscription, error }: { readonly subscription: string; readonly error: unknown }) =>
    logger.error({ subscription, err: error }, 'A subscription has stopped for good: somebody must look');
  const onIdentityTrouble = (said: string) => logger.error({ said }, 'The identity library has trouble');
  const onColumnsTrouble = (error: unknown) =>
    logger.error({ err: error }, 'The audience could not be held in memory; questions are answered from its file');
  const stores = await openStores(config, { hashing, around: withoutErased, onTrouble, onColumnsTrouble, onBroken, onIdentityTrouble });
  try {
    const ids = sortableIds(systemClock);
    const sealed = await sealAudit({ metadata: stores.metadata, clock: systemClock, ids });
    if (sealed > 0) logger.info({ sealed }, 'Entries of the audit log that were in no chain are sealed');
    const channels: AlertChannels = { mailer: mailerOf(config, logger), webhook: webhookOf(config) };
    const worker = openEmbeddedWorker({ stores, clock: systemClock, ids, logger, tell: (alert) => tellAlert(channels, alert) });
    const { audience, metadata, rebuilder, identity } = stores;
    const plain: Ports = {
      audience,
      metadata,
      importer: worker.importer,
      pseudonymiser: worker.pseudonymiser,
      rebuilder,
      eraser: worker.eraser,
      exhibitorKeys: createExhibitorKeys(metadata, systemClock, ids),
      passwords: stores.passwords,
      authenticator: stores.authenticator,
      sourceAccess: stores.sourceAccess,
      mailer: channels.mailer,
      messages: messageRenderer,
      joinLinks: createJoinLinks(config.webUrl),
      apiKeys: apiKeyMaker,
      clock: systemClock,
      ids,
      currency: config.currency,
      draw: drawBySalt,
      handOverTokens,
      delivery: stores.deliveryTo(systemClock),
      noise: await openNoise(metadata, config.figures, config.figureSecret),
      figureBudget: config.figureBudget,
      questionBudget: config.questionBudget,
    };
    const parts = { ports: plain, logger };
    // A command without a dashboard needs no people to sign in.
    const demo = config.webUrlGiven ? await (config.demo ? openDemo : closeDemo)(parts) : noDemo;
    if (config.webUrlGiven && demo === noDemo) await bringFirstAdministrator(config.dataFolder, parts);
    const ports: Ports = { ...plain, importer: seedingAfterImport(worker.importer, demo) };
    const operatorToken = (config.profile === 'cluster' ? config.operatorToken : undefined) ?? randomBytes(32).toString('base64url');
    const letters = await consumeDeadLetters(stores.bus, metadata);
    if (stores.settlesHere) await followCatalogue(stores);
    if (worker.settleSoon) await followCampaignMembers({ ...stores, settleSoon: worker.settleSoon });
    // Alone on this machine: what was under way in the process before this one is lost.
    if (stores.settlesHere) await metadata.programRequests.giveUpAll();
    stores.startOutbox();
    const onSayingFailed = (error: unknown) => logger.error({ err: error }, 'Members of campaigns could not be said to the audience again');
    const saying = stores.audienceFile === null ? null : startSayingAgain({ metadata, file: stores.audienceFile }, onSayingFailed);
    const housekeeping = startHousekeeping({ metadata, clock: systemClock, days: config.days, logger });
    if (config.webUrlGiven) defineRecounting(worker.runner, ports, logger);
    if (config.webUrlGiven)
      defineCampaigns(worker.runner, ports, {
        [demoCampaignsSubject]: (signal) => bringCampaigns({ ports: plain, writer: stores.writer }, signal),
      });
    if (config.webUrlGiven) defineDeliveries(worker.runner, ports);
    const recounting = config.webUrlGiven ? startRecounting(ports, logger) : null;
    const users = createUsers();
    const server = await buildServer({
      ports,
      receiver: worker.receiver,
      servers: stores.servers,
      identity,
      webUrl: config.webUrl,
      api: config.api,
      operatorToken,
      users,
      demo,
      uploads: path.join(config.dataFolder, 'uploads'),
      logger,
    });
    await worker.start();
    const schedule = config.webUrlGiven
      ? startFeedSchedule({ metadata, importer: worker.importer, clock: systemClock, ids, logger })
      : null;
    const campaigns = config.webUrlGiven ? startCampaigns(ports, logger) : null;
    await server.listen({ host: config.api.host, port: config.api.port });
    const alerts = config.webUrlGiven
      ? startFeedAlerts({ ...channels, metadata, clock: systemClock, ids, webUrl: config.webUrl, onNews: worker.importer.look, logger })
      : null;
    const url = urlOf(config.api.host, server.server.address());
    await writeRunFile(config.dataFolder, {
      pid: process.pid,
      url,
      operatorToken,
      ...(config.webUrlGiven ? { webUrl: config.webUrl } : {}),
    });
    const close = async () => {
      await removeRunFile(config.dataFolder, process.pid);
      users.endAll();
      await server.close();
      await schedule?.stop();
      await alerts?.stop();
      await campaigns?.stop();
      await worker.stop();
      await letters.stop();
      await housekeeping.stop();
      await recounting?.stop();
      await saying?.stop();
      await stores.close();
    };
    return { url, operatorToken, unused: () => users.none(), close };
  } catch (error) {
    await stores.close();
    throw error;
  }
}

function mailerOf({ mail }: Config, logger: FastifyBaseLogger): Mailer | null {
  const onTrouble = (error: unknown) => logger.error({ err: error }, 'The mail server did not take a message');
  return mail === undefined ? null : createMailer({ ...mail, onTrouble });
}

function webhookOf({ alertWebhookUrl, sources }: Config): Webhook | null {
  return alertWebhookUrl === undefined ? null : createWebhook({ url: alertWebhookUrl, addresses: sources.addresses });
}

function urlOf(host: string, address: string | AddressInfo | null): string {
  const port = typeof address === 'object' && address !== null ? address.port : '';
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
