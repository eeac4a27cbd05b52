import type { DuckDBConnection } from '@duckdb/node-api';
import type { AudienceStatus, Reach } from '@marquee/core';
import type { Day } from '@marquee/dsl';
import { query } from './query.ts';
import { toNumber, toNumberOrNull, toText } from './rows.ts';

/** Reads the store's status. Only if there are purchases after today, it searches the visits, once for each data version and day. */
export function createStatus(today: () => Day): (connection: DuckDBConnection) => Promise<AudienceStatus> {
  let known: { readonly version: string; readonly today: Day; readonly day: Day } | undefined;
  return async (connection) => {
    const [row] = await query(connection, 'FROM audience_state');
    const latest = toNumberOrNull(row?.data_as_of);
    const version = String(toNumber(row?.data_version));
    const day = today();
    if (latest !== null && latest > day && (known?.version !== version || known.today !== day))
      known = { version, today: day, day: await latestUpTo(connection, day) };
    return {
      dataAsOf: latest !== null && latest > day && known ? known.day : latest,
      moviegoers: toNumber(row?.moviegoers),
      visits: toNumber(row?.visits),
      dataVersion: version,
    };
  };
}

async function latestUpTo(connection: DuckDBConnection, day: Day): Promise<Day> {
  const [row] = await query(connection, 'SELECT max(purchase_day) AS day FROM visit WHERE purchase_day <= $1', [day]);
  return toNumberOrNull(row?.day) ?? day;
}

/** The latest purchase day of each exhibitor. */
export async function reach(connection: DuckDBConnection): Promise<readonly Reach[]> {
  const rows = await query(
    connection,
    'SELECT m.exhibitor, max(v.purchase_day) AS latest FROM visit v JOIN moviegoer m ON m.n = v.moviegoer GROUP BY 1 ORDER BY 1',
  );
  return rows.map((row) => ({ exhibitor: toText(row.exhibitor), latest: toNumber(row.latest) }));
}
