import { copyFile, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMetadataStore } from '../../src/metadata/metadata-store.ts';
import { migrateSqlite } from '../../src/metadata/migrate/sqlite.ts';
import { openDatabase } from '../../src/metadata/open-database.ts';
import { carriedOver } from './jobs.suite.ts';
import { metadataSuite } from './metadata.suite.ts';
import { fixtureOver, type MetadataFixture } from './open-store.ts';

async function open(): Promise<MetadataFixture> {
  const folder = await mkdtemp(path.join(tmpdir(), 'marquee-metadata-'));
  return fixtureOver(await openDatabase(`file:${folder}/metadata.sqlite`), () => rm(folder, { recursive: true }));
}

describe('metadata store: SQLite', () => {
  metadataSuite(open);
  carriedOver(async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'marquee-metadata-'));
    const database = await openDatabase(`file:${folder}/metadata.sqlite`);
    const migration = await readFile(new URL('../../migrations/sqlite/0005_jobs/migration.sql', import.meta.url), 'utf8');
    const close = async () => {
      await database.kind.close();
      await rm(folder, { recursive: true });
    };
    return { database, migration, close };
  });

  it('is its owner’s alone to read, and whole in one file once it is closed', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'marquee-metadata-'));
    const store = createMetadataStore(await openDatabase(`file:${folder}/metadata.sqlite`));
    await store.transaction((inside) => inside.settings.set('kept', 'yes'));
    for (const file of await readdir(folder)) expect((await stat(path.join(folder, file))).mode & 0o077).toBe(0);
    await store.close();
    await copyFile(path.join(folder, 'metadata.sqlite'), path.join(folder, 'copy.sqlite'));
    const copy = createMetadataStore(await openDatabase(`file:${folder}/copy.sqlite`));
    expect(await copy.settings.get('kept')).toBe('yes');
    await copy.close();
    await rm(folder, { recursive: true });
  });

  it('applies each migration once', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'marquee-metadata-'));
    const url = `file:${folder}/metadata.sqlite`;
    expect(await migrateSqlite(url)).toContain('0001_start');
    expect(await migrateSqlite(url)).toEqual([]);
    await rm(folder, { recursive: true });
  });
});
