import { type Importer, type ImportJob, type Ports, ServiceError, verbs } from '@marquee/core';
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

/** Known to everybody on purpose: the demo is for one machine, unless it is asked for in words. */
const demoPassword = 'marquee-demo';
const segmentsKey = 'demo.segments';

interface Parts {
  readonly ports: Ports;
  readonly bringOn: Stores['bringOn'];
  readonly lockOut: Stores['lockOut'];
  readonly logger: FastifyBaseLogger;
}

const isDemoPerson = ({ email }: { readonly email: string }) => demoPeople.some((person) => person.email === email);

/** Whether anybody but the people of the demo is on record. */
export async function hasOwnPeople({ metadata }: Ports): Promise<boolean> {
  return !(await metadata.people.list()).every(isDemoPerson);
}

/** Without a demo its people cannot sign in, for everybody knows how; those of an earlier demo included. */
export async function closeDemo({ ports, lockOut, logger }: Parts): Promise<Demo> {
  const left = (await ports.metadata.people.list()).filter(isDemoPerson);
  await lockOut(left.map(({ email }) => email));
  if (left.length > 0) logger.warn({ people: left.length }, 'The people of an earlier demo cannot sign in any more');
  return noDemo;
}

/**
 * Makes the demo's organisations and people. Not in a data folder that has people of its own: nobody whose password everybody
 * knows joins them.
 */
export async function openDemo(parts: Parts): Promise<Demo> {
  const { ports, bringOn, logger } = parts;
  const { settings } = ports.metadata;
  if (await hasOwnPeople(ports)) {
    logger.warn('The demo stays off: this data folder has people of its own');
    return closeDemo(parts);
  }
  await bringOrganisations(ports);
  for (const person of demoPeople) await bringOn(person, demoPassword);
  const nameOf = new Map(demoOrganisations.map(({ id, name }) => [id, name]));
  const seed = async () => {
    const sample = await bringOrganisations(ports);
    if (!sample || (await settings.get(segmentsKey)) !== null || (await ports.audience.status()).moviegoers === 0) return;
    // The list shows the newest first, and the first sample is the one to open first.
    for (const segment of [...sampleSegments].reverse()) await save(ports, segment);
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

/** Brings the organisations up to date with the exhibitors on record. True when these are the sample's. */
async function bringOrganisations({ metadata }: Ports): Promise<boolean> {
  const known = (await metadata.catalogue.exhibitors()).map(({ id }) => id);
  const organisations = organisationsFor(known);
  for (const organisation of organisations) await metadata.organisations.upsert(organisation);
  return known.length > 0 && organisations === demoOrganisations;
}

/** The organisations as declared; over other data than the sample, everyone's exhibitors are those there are, an exhibitor's the first. */
function organisationsFor(known: readonly string[]): typeof demoOrganisations {
  const [first] = known;
  if (first === undefined || demoOrganisations.some(({ exhibitors }) => exhibitors.some((id) => known.includes(id))))
    return demoOrganisations;
  return demoOrganisations.map((organisation) => ({ ...organisation, exhibitors: organisation.kind === 'exhibitor' ? [first] : known }));
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
