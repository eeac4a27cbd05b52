import { type Importer, type Ports, ServiceError, verbs } from '@marquee/core';
import type { Stores } from '@marquee/platform';
import { demoOrganisations, demoPeople, sampleSegments } from '@marquee/sample-data';
import type { FastifyBaseLogger } from 'fastify';
import type { DemoPerson } from './demo-person.ts';

/** The demo of the first start: people to sign in as, and saved segments worth opening. */
export interface Demo {
  /** Shown on the sign-in page; empty when there is no demo. */
  readonly people: readonly DemoPerson[];
  /** Saves the sample segments once there is something for them to count. Safe to repeat. */
  seed(): Promise<void>;
}
export const noDemo: Demo = { people: [], seed: async () => {} };

/** Known to everybody on purpose: it opens nothing but sample data. */
const demoPassword = 'marquee-demo';
const folderKey = 'demo.folder';
const segmentsKey = 'demo.segments';

interface Parts {
  readonly ports: Ports;
  readonly bringOn: Stores['bringOn'];
  readonly logger: FastifyBaseLogger;
}

/**
 * Makes the demo's organisations and people. Only in a data folder that was empty when the demo was first asked for: people whose
 * password everybody knows never come to data that was there before.
 */
export async function openDemo({ ports, bringOn, logger }: Parts): Promise<Demo> {
  const { settings, organisations } = ports.metadata;
  const empty = async () => (await ports.audience.status()).moviegoers === 0;
  if ((await settings.get(folderKey)) === null) {
    if (!(await empty())) {
      logger.warn('The demo stays off: this data folder had data before it was asked for');
      return noDemo;
    }
    await settings.set(folderKey, 'yes');
  }
  for (const organisation of demoOrganisations) await organisations.upsert(organisation);
  for (const person of demoPeople) await bringOn(person, demoPassword);
  const nameOf = new Map(demoOrganisations.map(({ id, name }) => [id, name]));
  const seed = async () => {
    if ((await settings.get(segmentsKey)) !== null || (await empty())) return;
    // The list shows the newest first, and the first sample is the one to open first.
    for (const sample of [...sampleSegments].reverse()) await save(ports, sample);
    await settings.set(segmentsKey, 'yes');
    logger.info({ segments: sampleSegments.length }, 'Saved the sample segments');
  };
  await seed();
  return {
    people: demoPeople.map(({ name, email, role, organisationId }) => ({
      ...{ name, email, role, password: demoPassword },
      organisation: nameOf.get(organisationId) ?? organisationId,
    })),
    seed,
  };
}

/** The importer of a demo: whoever learns that an import is done finds the sample segments there. */
export function seedingAfterImport(importer: Importer, demo: Demo): Importer {
  return {
    ...importer,
    status: async (id) => {
      const job = await importer.status(id);
      if (job?.state === 'done' && !job.dryRun) await demo.seed();
      return job;
    },
  };
}

/** Saves a sample as its author would. One whose name is taken is there already: an earlier start was cut off. */
async function save(ports: Ports, { author, name, note, definition }: (typeof sampleSegments)[number]): Promise<void> {
  const actor = await ports.metadata.people.actor(author);
  if (!actor) throw new Error(`The author of the sample segment ${name} does not exist.`);
  try {
    await verbs.segments.create.call({ actor, ports, requestId: 'demo' }, { name, note, definition });
  } catch (error) {
    if (!(error instanceof ServiceError && error.code === 'conflict')) throw error;
  }
}
