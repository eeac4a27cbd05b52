import { type Importer, type ImportJob, type Ports, ServiceError, verbs } from '@marquee/core';
import { sampleSegments } from '@marquee/sample-data';
import type { FastifyBaseLogger } from 'fastify';
import { demoCampaignsSoon } from './campaigns.ts';
import type { DemoPerson } from './demo-person.ts';
import { bringOrganisations } from './organisations.ts';
import { bringDemoPeople, demoPassword, hasOwnPeople, suspendDemoPeople } from './people.ts';

/** The demo of the first start: people to sign in as, and saved segments worth opening. */
export interface Demo {
  /** Shown on the sign-in page; empty when there is no demo. */
  readonly people: readonly DemoPerson[];
  /** Saves the sample segments once there is something for them to count. Safe to repeat. */
  seed(): Promise<void>;
}
export const noDemo: Demo = { people: [], seed: async () => {} };

const segmentsKey = 'demo.segments';

interface Parts {
  readonly ports: Ports;
  readonly logger: FastifyBaseLogger;
}

/** Without a demo its people cannot sign in; those of an earlier demo included. */
export async function closeDemo({ ports, logger }: Parts): Promise<Demo> {
  const people = await suspendDemoPeople(ports);
  if (people > 0) logger.warn({ people }, 'The people of an earlier demo cannot sign in any more');
  return noDemo;
}

/**
 * Makes the demo's organisations and people. Not in a data folder that has people of its own: nobody whose password everybody
 * knows joins them.
 */
export async function openDemo(parts: Parts): Promise<Demo> {
  const { ports, logger } = parts;
  const { settings } = ports.metadata;
  if (await hasOwnPeople(ports)) {
    logger.warn('The demo stays off: this data folder has people of its own');
    return closeDemo(parts);
  }
  await bringOrganisations(ports);
  const people = await bringDemoPeople(ports);
  const nameOf = new Map((await ports.metadata.organisations.list()).map(({ id, name }) => [id, name]));
  const seed = async () => {
    const sample = await bringOrganisations(ports);
    if (!sample || (await ports.audience.status()).moviegoers === 0) return;
    await seedSegments();
    await demoCampaignsSoon(ports);
  };
  const seedSegments = async () => {
    if ((await settings.get(segmentsKey)) !== null) return;
    // The list shows the newest first, and the first sample is the one to open first.
    for (const segment of [...sampleSegments].reverse()) await save(ports, segment);
    await settings.set(segmentsKey, 'yes');
    logger.info({ segments: sampleSegments.length }, 'Saved the sample segments');
  };
  await seed();
  return {
    people: people.map(({ name, email, role, organisationId }) => ({
      ...{ name, email, role, password: demoPassword },
      organisation: nameOf.get(organisationId) ?? organisationId,
    })),
    seed,
  };
}

/** The importer of a demo: whoever learns that an import is done finds the sample segments there. */
export function seedingAfterImport(importer: Importer, demo: Demo): Importer {
  const seeded = async (asked: Promise<ImportJob | null>) => {
    const job = await asked;
    if (job?.state === 'done' && !job.dryRun) await demo.seed();
    return job;
  };
  return { ...importer, status: (id) => seeded(importer.status(id)), latest: () => seeded(importer.latest()) };
}

/**
 * Saves a sample as its author would, unless the author was suspended meanwhile. One whose name is taken is there already: an earlier
 * start was cut off.
 */
async function save(ports: Ports, { author, name, note, definition }: (typeof sampleSegments)[number]): Promise<void> {
  const actor = await ports.metadata.people.actor(author);
  if (!actor) return;
  try {
    await verbs.segments.create.call({ actor, ports, requestId: 'demo' }, { name, note, definition });
  } catch (error) {
    if (!(error instanceof ServiceError && error.code === 'conflict')) throw error;
  }
}
