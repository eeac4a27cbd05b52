import type { AudienceStore } from '@marquee/core';
import { withColumns } from '../../src/audience/columns/column-store.ts';
import { openDuckdb } from '../../src/audience/duckdb/connection.ts';
import { refreshAudienceState } from '../../src/audience/duckdb/state.ts';
import { createDuckdbAudienceStore } from '../../src/audience/duckdb/store.ts';
import { addMoviegoers, loadMoviegoers } from '../support/load-moviegoers.ts';
import type { AudienceStoreHarness } from './harness.ts';

/** What columns know, only they may answer. */
function withoutAnswers(store: AudienceStore): AudienceStore {
  const refuse = () => Promise.reject(new Error('Columns were to answer this.'));
  return { ...store, count: refuse, preview: refuse, profile: refuse };
}

/** A store with columns that are made before anything is asked; `alone` where DuckDB may not answer in their place. */
export const openColumnsHarness =
  ({ alone }: { readonly alone: boolean }) =>
  async (today?: () => number): Promise<AudienceStoreHarness> => {
    const database = await openDuckdb(':memory:', { threads: 2 });
    const duckdb = createDuckdbAudienceStore(database, today);
    const store = withColumns(alone ? withoutAnswers(duckdb) : duckdb, database, {
      ...{ memory: 1 << 28, threads: 2, lookMs: 5 },
      onTrouble: (error) => {
        throw error;
      },
    });
    return {
      store,
      load: async (moviegoers) => {
        await loadMoviegoers(database, moviegoers);
        if (!(await store.columnsReady())) throw new Error('They fit.');
      },
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
  };
