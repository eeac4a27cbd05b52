import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDuckdb } from '../../src/audience/duckdb/connection.ts';
import { createDuckdbAudienceStore } from '../../src/audience/duckdb/store.ts';
import { createMetadataStore } from '../../src/metadata/metadata-store.ts';
import { openDatabase } from '../../src/metadata/open-database.ts';
import { loadMoviegoers } from '../support/load-moviegoers.ts';
import { plantedSuite } from './planted.suite.ts';

plantedSuite('DuckDB and SQLite', async (now) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'marquee-planted-'));
  const duckdb = await openDuckdb(':memory:', { threads: 2 });
  const audience = createDuckdbAudienceStore(duckdb);
  const metadata = createMetadataStore(await openDatabase(`file:${folder}/metadata.sqlite`), now);
  const close = async () => {
    await audience.close();
    await metadata.close();
    await rm(folder, { recursive: true });
  };
  return { audience, metadata, load: (moviegoers) => loadMoviegoers(duckdb, moviegoers), close };
});
