import type { DuckDBConnection } from '@duckdb/node-api';
import { execute } from './query.ts';

/**
 * Updates the one row of `audience_state`: the sizes, the latest purchase day, and a new data version. Every change that questions can see
 * must call it in the same transaction, so that a cached answer is never older than its key.
 */
export async function refreshAudienceState(connection: DuckDBConnection): Promise<void> {
  await execute(
    connection,
    `UPDATE audience_state SET data_version = data_version + 1, moviegoers = (SELECT count(*) FROM moviegoer),
       visits = (SELECT count(*) FROM visit), data_as_of = (SELECT max(purchase_day) FROM visit)`,
  );
}
