import { isIP } from 'node:net';
import { ServiceError } from '@marquee/core';
import type { Connection, ConnectionConfig } from 'mariadb';
import { z } from 'zod';
import { resilient } from '../metadata/resilient.ts';

/** A query whose rows are read in the order of a column that grows with every change (the watermark). */
export interface SourceQuery {
  /** A SELECT, without ORDER BY or LIMIT. */
  readonly query: string;
  /** The column that grows: an instant or a number. */
  readonly watermark: string;
  /** The column that distinguishes rows with the same watermark. */
  readonly key: string;
}
/** A position in the rows: the watermark and key of the last row that was read, as texts. */
export interface SourcePosition {
  readonly watermark: string;
  /** Null means before the first row with this watermark. */
  readonly key: string | null;
}
export type SourceRow = Readonly<Record<string, unknown>>;
export interface SourcePage {
  readonly rows: readonly SourceRow[];
  /** The position after the last row; null if there were no rows. */
  readonly position: SourcePosition | null;
  readonly last: boolean;
}
export interface RelationalSource {
  /**
   * The rows from a position on (from the start for null), about `limit` at most. The page begins with the rows at the position itself. So rows
   * that share watermark and key are never lost between two pages, but some are read twice.
   *
   * @throws ServiceError `unavailable` when the server does not answer; `bad_request`, with the server's reason, when it refuses the query
   */
  page(source: SourceQuery, from: SourcePosition | null, limit: number): Promise<SourcePage>;
  close(): Promise<void>;
  /** Closes it at once, whatever is under way. */
  abandon(): void;
}
/** Where a database is, and as whom it is read. */
export interface SourceServer {
  /** As it was named: what its certificate is to say. */
  readonly host: string;
  /** The address to connect to, without asking for the name again; null to ask the system for it. */
  readonly address: string | null;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly tls: boolean;
}

const Rows = z.array(z.record(z.string(), z.unknown()));
const quoted = (name: string) => `\`${name.replaceAll('`', '``')}\``;

/** Opens an exhibitor's MySQL or MariaDB for reading. Times are returned as texts, in UTC if the server knows their time zone. */
export async function openRelationalSource(server: SourceServer): Promise<RelationalSource> {
  const connection = await resilient(() => connect(server)).catch(refused);
  return {
    page: async (source, from, limit) => {
      // Compare keys as bytes, whatever the collation of the column is. Keys that it treats as equal must not hide each other.
      const key = `CAST(CONVERT(source.${quoted(source.key)} USING utf8mb4) AS BINARY)`;
      const watermark = `source.${quoted(source.watermark)}`;
      for (let most = limit; ; most *= 2) {
        const after = from === null ? { sql: '', values: [] } : condition(watermark, key, from);
        const sql = `SELECT source.*, CAST(${watermark} AS CHAR) AS \`marquee watermark\`, CONVERT(source.${quoted(source.key)} USING utf8mb4) AS \`marquee key\` FROM (${source.query}) AS source${after.sql} ORDER BY ${watermark}, ${key} LIMIT ${most}`;
        const rows = Rows.parse(await resilient(() => connection.query({ sql, dateStrings: true }, after.values)).catch(refused));
        if (rows.some((row) => row['marquee watermark'] === null || row['marquee key'] === null))
          throw new ServiceError(
            'bad_request',
            `The source has rows without ${source.watermark} or ${source.key}. Leave them out in its query.`,
          );
        const lastRow = rows.at(-1);
        const position = lastRow ? { watermark: String(lastRow['marquee watermark']), key: String(lastRow['marquee key']) } : null;
        const last = rows.length < most;
        // All rows of the page are at one position. A larger page is needed to get past them.
        if (!last && from !== null && position?.watermark === from.watermark && position.key === from.key) continue;
        return { rows, position, last };
      }
    },
    close: () => connection.end().catch(() => connection.destroy()),
    abandon: () => connection.destroy(),
  };
}

/** The server that an address such as `mysql://name:password@host:3306/database` means; with `?ssl=true` over TLS. */
export function serverOf(url: string): SourceServer {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  return {
    host: hostname,
    address: null,
    port: Number(port || 3306),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
    tls: searchParams.get('ssl') === 'true',
  };
}

function condition(watermark: string, key: string, from: SourcePosition): { readonly sql: string; readonly values: readonly unknown[] } {
  if (from.key === null) return { sql: ` WHERE ${watermark} >= ?`, values: [from.watermark] };
  return {
    sql: ` WHERE ${watermark} > ? OR (${watermark} = ? AND ${key} >= ?)`,
    values: [from.watermark, from.watermark, Buffer.from(from.key, 'utf8')],
  };
}

async function connect({ host, address, port, user, password, database, tls }: SourceServer): Promise<Connection> {
  // Imported here, so that only processes that read from a database load it.
  const { createConnection } = await import('mariadb');
  // The certificate is held against the name, though the address is connected to.
  const named = { servername: host, rejectUnauthorized: true };
  const options: ConnectionConfig & { permitRedirect: boolean } = {
    host: address ?? host,
    ...{ port, user, password, database },
    ...(tls ? { ssl: address === null || isIP(host) !== 0 ? true : named } : {}),
    // A server could otherwise send this process on to any address; the driver's types leave it out.
    permitRedirect: false,
    permitLocalInfile: false,
    connectTimeout: 10_000,
    collation: 'UTF8MB4_BIN',
  };
  const connection = await createConnection(options);
  connection.on('error', () => undefined);
  await connection.query("SET time_zone = '+00:00'");
  await connection.query('SET SESSION TRANSACTION READ ONLY');
  return connection;
}

function refused(error: unknown): never {
  if (error instanceof ServiceError && error.code === 'unavailable')
    throw new ServiceError('unavailable', `The source’s database does not answer (${String(error.details.cause)}).`);
  if (error instanceof ServiceError) throw error;
  const reason = error instanceof Error && 'sqlMessage' in error && error.sqlMessage ? String(error.sqlMessage) : null;
  if (reason !== null) throw new ServiceError('bad_request', `The source's database refused: ${reason}`);
  // A certificate that is none of this host, for one.
  if (error instanceof Error && 'code' in error)
    throw new ServiceError('bad_request', `The source’s database cannot be connected to: ${error.message}`);
  throw error;
}
