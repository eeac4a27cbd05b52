import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { migrateMysql } from '../../src/metadata/migrate/mysql.ts';
import { openDatabase } from '../../src/metadata/open-database.ts';
import { ownDatabase } from '../support/own-database.ts';
import { carriedOver } from './jobs.suite.ts';
import { metadataSuite } from './metadata.suite.ts';
import { fixtureOver, type MetadataFixture } from './open-store.ts';

async function open(): Promise<MetadataFixture> {
  const own = await ownDatabase();
  return fixtureOver(await openDatabase(own.url), () => own.drop());
}

describe('metadata store: MySQL', () => {
  metadataSuite(open);
  carriedOver(async () => {
    const own = await ownDatabase();
    const database = await openDatabase(own.url);
    const migration = await readFile(new URL('../../migrations/mysql/0004_jobs/migration.sql', import.meta.url), 'utf8');
    const close = async () => {
      await database.kind.close();
      await own.drop();
    };
    return { database, migration, close };
  });

  it('applies each migration once, however many start at once', async () => {
    const own = await ownDatabase();
    const applied = await Promise.all([migrateMysql(own.url), migrateMysql(own.url), migrateMysql(own.url)]);
    expect(applied.flat().filter((name) => name === '0001_start')).toHaveLength(1);
    expect(await migrateMysql(own.url)).toEqual([]);
    await own.drop();
  });

  it('has from its migrations what the models declare, column by column and key by key', async () => {
    const [migrated, wanted] = [await ownDatabase(), await ownDatabase()];
    await migrateMysql(migrated.url);
    await wanted.run(await readFile(new URL('../../.schema/mysql/ddl.sql', import.meta.url), 'utf8'));
    const [made, declared] = [await describeTables(migrated), await describeTables(wanted)];
    expect(declared.length).toBeGreaterThan(100);
    expect(made.filter((line) => !line.includes('_prisma_migrations'))).toEqual(declared);
    await Promise.all([migrated.drop(), wanted.drop()]);
  });

  it('tells texts apart to the last letter and blank, as SQLite does', async () => {
    const { store, close } = await open();
    const codes = ['A', 'a', 'á', 'A ', 'A\u0301'];
    const filmMatches = codes.map((filmCode) => ({ exhibitor: 'aurora', filmCode, film: filmCode }));
    await store.catalogue.upsert({ filmMatches });
    const kept = (await store.catalogue.snapshot()).filmMatches.map(({ filmCode }) => filmCode);
    expect(kept).toEqual([...codes].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    await close();
  });
});

/** Every column, key and index of a database, as lines. */
async function describeTables({ run }: Awaited<ReturnType<typeof ownDatabase>>): Promise<readonly string[]> {
  const asked = await Promise.all(
    [
      'SELECT table_name, column_name, column_type, is_nullable, column_default, collation_name, extra FROM information_schema.columns',
      'SELECT table_name, index_name, non_unique, seq_in_index, column_name FROM information_schema.statistics',
      'SELECT table_name, constraint_name, referenced_table_name, delete_rule, update_rule FROM information_schema.referential_constraints',
      'SELECT table_name, constraint_name, column_name, referenced_column_name FROM information_schema.key_column_usage',
    ].map((sql) => run(`${sql} WHERE ${sql.includes('referential') ? 'constraint_schema' : 'table_schema'} = DATABASE()`)),
  );
  return asked
    .flat()
    .map((row) => Object.values(row).join(' | '))
    .sort();
}
