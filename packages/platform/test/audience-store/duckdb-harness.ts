import { openDuckdb } from '../../src/audience/duckdb/connection.ts';
import { refreshAudienceState } from '../../src/audience/duckdb/state.ts';
import { createDuckdbAudienceStore } from '../../src/audience/duckdb/store.ts';
import { addMoviegoers, loadMoviegoers } from '../support/load-moviegoers.ts';
import type { AudienceStoreHarness } from './harness.ts';

export async function openDuckdbHarness(today?: () => number): Promise<AudienceStoreHarness> {
  const database = await openDuckdb(':memory:', { threads: 2 });
  const store = createDuckdbAudienceStore(database, today);
  return {
    store,
    load: (moviegoers) => loadMoviegoers(database, moviegoers),
    add: async (moviegoers) => {
      const { moviegoers: first } = await store.status();
      const { connection, close } = await database.connect();
      try {
        await connection.run('BEGIN');
        await addMoviegoers(connection, moviegoers, first);
        await refreshAudienceState(connection);
        await connection.run('COMMIT');
      } finally {
        close();
      }
    },
    close: () => store.close(),
  };
}
