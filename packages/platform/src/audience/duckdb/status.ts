import type { DuckDBConnection } from '@duckdb/node-api';
import type { AudienceStatus } from '@marquee/core';
import { query } from './query.ts';
import { toNumber, toNumberOrNull } from './rows.ts';

export async function status(connection: DuckDBConnection): Promise<AudienceStatus> {
  const [row] = await query(connection, 'FROM audience_state');
  return {
    dataAsOf: toNumberOrNull(row?.data_as_of),
    moviegoers: toNumber(row?.moviegoers),
    visits: toNumber(row?.visits),
    dataVersion: String(toNumber(row?.data_version)),
  };
}
