import type { MetadataStore } from '@marquee/core';
import type { Atomically, Database, DatabaseKind, Queries } from './database.ts';
import { accountRepository } from './repositories/accounts.ts';
import { apiKeyRepository } from './repositories/api-keys.ts';
import { auditRepository } from './repositories/audit.ts';
import { campaignDeliveryRepository } from './repositories/campaign-deliveries.ts';
import { campaignRepository } from './repositories/campaigns.ts';
import { catalogueRepository } from './repositories/catalogue.ts';
import { announcing } from './repositories/catalogue-changes.ts';
import { deadLetterRepository } from './repositories/dead-letters.ts';
import { erasureRepository } from './repositories/erasures.ts';
import { exhibitorKeyRepository } from './repositories/exhibitor-keys.ts';
import { feedArrivalRepository } from './repositories/feed-arrivals.ts';
import { feedCheckpointRepository } from './repositories/feed-checkpoints.ts';
import { feedRunRepository } from './repositories/feed-runs.ts';
import { feedSourceRepository } from './repositories/feed-sources.ts';
import { filmCodeRepository } from './repositories/film-codes.ts';
import { grantRepository } from './repositories/grants.ts';
import { invitationRepository } from './repositories/invitations.ts';
import { jobRepository } from './repositories/jobs.ts';
import { lookalikeRepository } from './repositories/lookalikes.ts';
import { organisationRepository } from './repositories/organisations.ts';
import { outboxRepository } from './repositories/outbox.ts';
import { peopleRepository } from './repositories/people.ts';
import { programRequestRepository } from './repositories/program-requests.ts';
import { segmentRepository } from './repositories/segments.ts';
import { settingRepository } from './repositories/settings.ts';
import { resilient } from './resilient.ts';
import { together } from './together.ts';

/** Entries of the audit log that one transaction keeps. */
const mostAppended = 200;

/**
 * The metadata port over the relational database. Closing it closes the database. Changes of the catalogue are kept for the bus, in the
 * transaction that makes them: somebody has to publish the outbox (outbox/publisher.ts).
 *
 * Inside `transaction` use the store that is handed in: SQLite lets nobody else through until it ends. What runs there may run more
 * than once, when the database lets somebody else go first.
 *
 * @param now what time it is (ms): grants hold from and until
 */
export function createMetadataStore(database: Database, now: () => number = Date.now): MetadataStore {
  const all = eachResilient(repositories(database, database.kind.provider, (work) => database.$transaction(work), now));
  return {
    ...all,
    // Counts are audited, and come many at once: one transaction keeps them all.
    audit: { ...all.audit, append: together((entries) => all.audit.append(...entries), mostAppended) },
    transaction: (run) => resilient(() => database.$transaction((queries) => run(joined(queries, database.kind.provider, now)))),
    check: () => resilient(() => check(database)),
    wipeDeleted: () => database.kind.wipeDeleted(),
    close: () => database.kind.close(),
  };
}

/** The store inside a transaction. Its own `transaction` runs in the same one. */
function joined(queries: Queries, provider: DatabaseKind['provider'], now: () => number): MetadataStore {
  const store: MetadataStore = {
    ...repositories(queries, provider, (work) => work(queries), now),
    transaction: (run) => run(store),
    check: () => check(queries),
    wipeDeleted: async () => {
      throw new Error('Nothing is wiped before the transaction is done.');
    },
    close: async () => {
      throw new Error('A transaction cannot close the store.');
    },
  };
  return store;
}

type Repositories = Omit<MetadataStore, 'transaction' | 'check' | 'wipeDeleted' | 'close'>;

function repositories(queries: Queries, provider: DatabaseKind['provider'], atomically: Atomically, now: () => number): Repositories {
  const catalogue = catalogueRepository(queries, atomically);
  const announced = (own: Queries) => {
    const inside = catalogueRepository(own, (work) => work(own));
    return announcing(inside, outboxRepository(own));
  };
  return {
    segments: segmentRepository(queries, atomically),
    lookalikes: lookalikeRepository(queries),
    audit: auditRepository(queries, atomically),
    organisations: organisationRepository(queries, atomically, now),
    grants: grantRepository(queries, atomically),
    people: peopleRepository(queries, atomically, now),
    accounts: accountRepository(queries, atomically),
    invitations: invitationRepository(queries),
    apiKeys: apiKeyRepository(queries),
    campaigns: campaignRepository(queries, provider, atomically, now),
    deliveries: campaignDeliveryRepository(queries, atomically),
    catalogue: {
      ...catalogue,
      upsert: (changes) => atomically((own) => announced(own).upsert(changes)),
      unmatch: (codes) => atomically((own) => announced(own).unmatch(codes)),
    },
    deadLetters: deadLetterRepository(queries),
    erasures: erasureRepository(queries),
    jobs: jobRepository(queries, atomically),
    settings: settingRepository(queries),
    feedArrivals: feedArrivalRepository(queries),
    feedCheckpoints: feedCheckpointRepository(queries),
    feedRuns: feedRunRepository(queries, atomically),
    feedSources: feedSourceRepository(queries),
    filmCodes: filmCodeRepository(queries),
    exhibitorKeys: exhibitorKeyRepository(queries),
    outbox: outboxRepository(queries),
    programRequests: programRequestRepository(queries),
  };
}

async function check(queries: Queries): Promise<void> {
  await queries.$queryRawUnsafe('SELECT 1');
}

/** Makes every call of every repository resilient. This is safe because each call is all or nothing. */
function eachResilient(all: Repositories): Repositories {
  const wrapped = Object.entries(all).map(([name, repository]) => {
    const calls = Object.entries<(...args: never[]) => Promise<unknown>>({ ...repository });
    return [name, Object.fromEntries(calls.map(([call, run]) => [call, (...args: never[]) => resilient(() => run(...args))]))];
  });
  return asRepositories(Object.fromEntries(wrapped));
}

/** The cast is safe because the names and calls are the same; only the calls are wrapped. */
function asRepositories(wrapped: unknown): Repositories {
  return wrapped as Repositories;
}
