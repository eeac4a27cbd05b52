import { ServiceError } from '@marquee/core';
import type { ConnectionConfig } from 'mariadb';

/** Whatever the server's own settings: instants are UTC, and a value that does not fit is refused, never cut. */
const session = ["SET time_zone = '+00:00'", "SET sql_mode = 'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'"];

/**
 * How to connect to the database of an address such as `mysql://name:password@host:3306/marquee`; `?ssl=true` asks for TLS.
 *
 * @throws ServiceError `bad_request` when it names no database
 */
export function connectionOf(url: string): ConnectionConfig {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const database = decodeURIComponent(pathname.slice(1));
  if (database === '') throw new ServiceError('bad_request', 'The address of the database names none: end it with /marquee, or the like.');
  return {
    host: hostname,
    port: Number(port || 3306),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database,
    ...(searchParams.get('ssl') === 'true' ? { ssl: true } : {}),
    connectTimeout: 5_000,
    initSql: session,
  };
}
