import type { Database } from './database.ts';

/**
 * Opens the relational database (makes it, where it is a file) and brings its tables up to date. `asItIs`, on a server: tables are left to the
 * process that has them, and two connections have to do.
 *
 * @param url `file:` and a path, or `mysql://name:password@host:port/database`
 * @throws ServiceError `unavailable` when a server does not answer
 */
export async function openDatabase(url: string, { asItIs = false }: { readonly asItIs?: boolean } = {}): Promise<Database> {
  // Only the driver that is used is loaded.
  const { client, kind } = url.startsWith('file:')
    ? await (await import('./sqlite.ts')).openSqlite(url)
    : await (await import('./mysql.ts')).openMysql(url, { asItIs });
  return Object.assign(client, { kind });
}
