import type { Ports } from '@marquee/core';
import { createEraser, createImporter, createJobRunner, defineSettling, followCampaignMembers } from '@marquee/ingest-worker';
import {
  apiKeyMaker,
  createExhibitorKeys,
  createJoinLinks,
  createPseudonymiser,
  drawBySalt,
  handOverTokens,
  loadConfig,
  messageRenderer,
  openNoise,
  openStores,
  type Stores,
} from '@marquee/platform';

export interface OpenedPorts {
  readonly ports: Ports;
  readonly stores: Stores;
  /** From now on what is in the outbox reaches the audience, as in the API process. */
  startOutbox(): Promise<void>;
  close(): Promise<void>;
}

/** The embedded profile over a data folder, as the API process composes it, without its transport. */
export async function openPorts(dataFolder: string): Promise<OpenedPorts> {
  const config = loadConfig({ MARQUEE_DATA: dataFolder });
  const stores = await openStores(config);
  const { audience, metadata, writer, openScratch } = stores;
  const clock = { now: () => Date.now() };
  let made = 0;
  const ids = {
    next: (prefix: string) => {
      made += 1;
      return `${prefix}_bench${process.pid}x${clock.now()}x${made}`;
    },
  };
  const runner = createJobRunner({ jobs: metadata.jobs, clock, ids, alone: true, onFailure: (error) => console.error(error) });
  const importer = createImporter({ metadata, writer, clock, openScratch }, runner);
  return {
    stores,
    startOutbox: async () => {
      await followCampaignMembers({ ...stores, settleSoon: defineSettling(runner, writer) });
      stores.startOutbox();
      await runner.start();
    },
    ports: {
      audience,
      metadata,
      importer,
      pseudonymiser: createPseudonymiser(metadata),
      rebuilder: stores.rebuilder,
      eraser: createEraser({ metadata, forget: stores.forget, clock }),
      exhibitorKeys: createExhibitorKeys(metadata, clock, ids),
      passwords: stores.passwords,
      authenticator: stores.authenticator,
      sourceAccess: stores.sourceAccess,
      mailer: null,
      messages: messageRenderer,
      joinLinks: createJoinLinks(config.webUrl),
      apiKeys: apiKeyMaker,
      clock,
      ids,
      currency: config.currency,
      draw: drawBySalt,
      handOverTokens,
      delivery: stores.deliveryTo(clock),
      noise: await openNoise(metadata, config.figures),
      figureBudget: config.figureBudget,
      questionBudget: config.questionBudget,
    },
    close: async () => {
      await runner.stop();
      await stores.close();
    },
  };
}
