import { ServiceError } from '@marquee/core';
import type { ConnectionConfig } from 'mariadb';

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
    // One that is set while connecting. The driver must ask nothing before it is connected: what breaks then, it reports to nobody.
    collation: 'UTF8MB4_BIN',
  };
}
