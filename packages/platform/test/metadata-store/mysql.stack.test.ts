import { describe, expect, it } from 'vitest';
import { bringOn } from '../../src/identity/bring-on.ts';
import { openDatabase } from '../../src/metadata/database.ts';
import { createMetadataStore } from '../../src/metadata/metadata-store.ts';
import { migrateMysql } from '../../src/metadata/migrate/mysql.ts';
import { ownDatabase } from '../support/own-database.ts';
import { catalogueSuite } from './catalogue.suite.ts';
import type { MetadataFixture } from './open-store.ts';
import { recordSuite } from './records.suite.ts';
import { segmentSuite } from './segments.suite.ts';
import { transactionSuite } from './transactions.suite.ts';

async function open(): Promise<MetadataFixture> {
  const own = await ownDatabase();
  const database = await openDatabase(own.url);
  const store = createMetadataStore(database);
  return {
    store,
    person: (email, name, organisationId) => bringOn(database, { email, name, role: 'analyst', organisationId }, 'a long password'),
    close: async () => {
      await store.close();
      await own.drop();
    },
  };
}

describe('metadata store: MySQL', () => {
  transactionSuite(open);
  segmentSuite(open);
  catalogueSuite(open);
  recordSuite(open);

  it('applies each migration once, however many start at once', async () => {
    const own = await ownDatabase();
    const applied = await Promise.all([migrateMysql(own.url), migrateMysql(own.url), migrateMysql(own.url)]);
    expect(applied.flat().filter((name) => name === '0001_start')).toHaveLength(1);
    expect(await migrateMysql(own.url)).toEqual([]);
    await own.drop();
  });
});
