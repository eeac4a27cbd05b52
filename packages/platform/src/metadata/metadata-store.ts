import type { MetadataStore } from '@marquee/core';
import { type Atomically, closeDatabase, type Database, type Queries } from './database.ts';
import { auditRepository } from './repositories/audit.ts';
import { catalogueRepository } from './repositories/catalogue.ts';
import { deadLetterRepository } from './repositories/dead-letters.ts';
import { importRepository } from './repositories/imports.ts';
import { organisationRepository } from './repositories/organisations.ts';
import { peopleRepository } from './repositories/people.ts';
import { segmentRepository } from './repositories/segments.ts';
import { settingRepository } from './repositories/settings.ts';

/**
 * The metadata port over the relational database. Closing it closes the database.
 *
 * Inside `transaction` use the store that is handed in: SQLite lets nobody else through until it ends.
 */
export function createMetadataStore(database: Database): MetadataStore {
  return {
    ...repositories(database, (work) => database.$transaction(work)),
    transaction: (run) => database.$transaction((queries) => run(joined(queries))),
    check: () => check(database),
    close: () => closeDatabase(database),
  };
}

/** The store inside a transaction: a transaction of it is the same one. */
function joined(queries: Queries): MetadataStore {
  const store: MetadataStore = {
    ...repositories(queries, (work) => work(queries)),
    transaction: (run) => run(store),
    check: () => check(queries),
    close: async () => {
      throw new Error('A transaction cannot close the store.');
    },
  };
  return store;
}

function repositories(queries: Queries, atomically: Atomically): Omit<MetadataStore, 'transaction' | 'check' | 'close'> {
  return {
    segments: segmentRepository(queries, atomically),
    audit: auditRepository(queries),
    organisations: organisationRepository(queries),
    people: peopleRepository(queries),
    catalogue: catalogueRepository(queries, atomically),
    deadLetters: deadLetterRepository(queries),
    imports: importRepository(queries),
    settings: settingRepository(queries),
  };
}

async function check(queries: Queries): Promise<void> {
  await queries.$queryRawUnsafe('SELECT 1');
}
