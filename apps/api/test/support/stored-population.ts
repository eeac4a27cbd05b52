import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Moviegoer } from '@marquee/dsl';
import { openDatabase } from '@marquee/platform';
import { createMetadataStore, openDuckdb } from '@marquee/platform/testing';
import { sameNoise } from '../../../../packages/platform/test/privacy/market.ts';
import { loadMoviegoers } from '../../../../packages/platform/test/support/load-moviegoers.ts';

/** A data folder in which these moviegoers are on record, members of the exhibitor nova, and the noise is that of the attack suite. */
export async function storedPopulation(people: readonly Moviegoer[]): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'marquee-population-'));
  const duckdb = await openDuckdb(path.join(folder, 'audience.duckdb'), { threads: 2 });
  await loadMoviegoers(duckdb, people);
  await duckdb.close();
  const metadata = createMetadataStore(await openDatabase(`file:${path.join(folder, 'metadata.sqlite')}`));
  await metadata.catalogue.upsert({ exhibitors: [{ id: 'nova', name: 'Nova' }] });
  await sameNoise(metadata);
  await metadata.close();
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
