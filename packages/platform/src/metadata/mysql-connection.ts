import { ServiceError } from '@marquee/core';
import type { ConnectionConfig } from 'mariadb';

/**
 * The connection settings from an address such as `mysql://name:password@host:3306/marquee`. With `?ssl=true` the connection uses TLS.
 *
 * @throws ServiceError `bad_request` when the address has no database
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
    // This collation can be set while connecting. For others the driver sends a query first, and an error of that query would be reported to nobody.
    collation: 'UTF8MB4_BIN',
  };
}
