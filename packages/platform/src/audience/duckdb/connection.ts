import { chmod, mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { ServiceError } from '@marquee/core';
import { type OwnConnection, OwnConnections } from './own-connections.ts';
import { ConnectionPool } from './pool.ts';
import { copyInto, replaceBy, rewriteDue } from './rewrite.ts';
import { bringForward } from './tables/bring-forward.ts';

export interface DuckdbOptions {
  /** How much memory the engine may use, such as `1GB`. Above that it works on disk. */
  readonly memoryLimit?: string;
  readonly threads?: number;
  /** How many connections questions share. Default 2: together with one for the status and one for the writer they use the runtime's four threads. */
  readonly readers?: number;
}

/** One DuckDB file, opened once. Questions borrow a connection. A writer opens a connection of its own and closes it itself. */
export interface DuckdbDatabase {
  readonly path: string;
  /** Lends a connection for one question. Aborting the signal ends the wait for it. */
  read<T>(signal: AbortSignal | undefined, work: (connection: DuckDBConnection) => Promise<T>): Promise<T>;
  /** For questions that take almost no time and must not wait behind slow ones, such as the store's status. */
  readQuick<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T>;
  /** Opens a connection outside of the pool, for the caller alone. */
  connect(): Promise<OwnConnection>;
  /**
   * Writes the file and its log anew, so that nothing of the deleted rows is left in them. Questions can still be asked meanwhile. It waits until all
   * connections from `connect` are closed, so do not wait for this while you have one open.
   */
  rewrite(): Promise<void>;
  close(): Promise<void>;
}

const openPaths = new Set<string>();

/**
 * Opens the file, or makes it, and brings its tables up to date. `:memory:` is a database that exists as long as it is open.
 *
 * @throws ServiceError `unavailable` when this or another process has the file open. Only one process may own a data folder.
 */
export async function openDuckdb(path: string, options: DuckdbOptions = {}): Promise<DuckdbDatabase> {
  const inMemory = path === ':memory:';
  const key = inMemory ? path : resolve(path);
  // The engine would open a file twice in one process, which would weaken its own lock.
  if (!inMemory && openPaths.has(key)) throw busy(key, 'this process');
  if (!inMemory) requireUsablePath(key);
  if (!inMemory) await mkdir(dirname(key), { recursive: true });
  const open = () => DuckDBInstance.create(inMemory ? undefined : key, settings(options));
  let instance = await open().catch((error: unknown) => {
    throw explained(key, error);
  });
  if (!inMemory) openPaths.add(key);
  // Others may have access to the folder, but must not read the data.
  if (!inMemory) await chmod(key, 0o600);
  const owner = await instance.connect();
  const due = await (async () => {
    await bringForward(owner, key);
    return !inMemory && (await rewriteDue(owner));
  })()
    .finally(() => owner.closeSync())
    .catch((error: unknown) => {
      instance.closeSync();
      openPaths.delete(key);
      throw error;
    });

  const connections = (many: number) => Promise.all(Array.from({ length: many }, () => instance.connect()));
  const pool = new ConnectionPool(await connections(options.readers ?? 2));
  const quick = new ConnectionPool(await connections(1));
  const own = new OwnConnections(() => instance.connect());

  /** Only a file is rewritten. A database in memory leaves nothing behind that anyone could read. */
  const rewrite = () =>
    own.without(async () => {
      if (inMemory) return;
      const copying = await instance.connect();
      const fresh = await copyInto(copying, `${key}.new`).finally(() => copying.closeSync());
      const held = [await pool.hold(), await quick.hold()];
      instance.closeSync();
      try {
        await replaceBy(key, fresh);
      } finally {
        instance = await open();
        for (const { size, giveBack } of held) giveBack(await connections(size));
      }
    });
  const close = async () => {
    await Promise.all([pool.close(), quick.close()]);
    instance.closeSync();
    openPaths.delete(key);
  };
  // A rewrite failed earlier, perhaps for lack of disk space. Try again; if it fails again, the file is used as it is.
  if (due) await rewrite().catch(() => undefined);
  let closing: Promise<void> | undefined;
  return {
    path: key,
    read: (signal, work) => pool.use(signal, work),
    readQuick: (work) => quick.use(undefined, work),
    connect: () => own.connect(),
    rewrite,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

/**
 * Refuses a path with a question mark: the engine takes the rest of it for parameters and would write its log somewhere else. The engine resolves
 * links before that, so a link or an open folder cannot be used to get around this.
 *
 * @throws ServiceError `unavailable`, with what to do
 */
export function requireUsablePath(path: string): void {
  if (path.includes('?'))
    throw new ServiceError(
      'unavailable',
      `The audience engine cannot keep a file in a folder with a question mark in its name: ${path}. Name another data folder with --data.`,
      { path },
    );
}

function settings(options: DuckdbOptions): Record<string, string> {
  return {
    memory_limit: options.memoryLimit ?? '700MB',
    ...(options.threads ? { threads: String(options.threads) } : {}),
    // The engine needs nothing from outside and must never download an extension by itself.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    // Return free memory to the system in the background, and not only with the next allocation.
    allocator_background_threads: 'true',
    allocator_flush_threshold: '16MB',
  };
}

function explained(path: string, error: unknown): unknown {
  const message = error instanceof Error ? error.message : String(error);
  const owner = /PID (\d+)/.exec(message)?.[1];
  if (/Could not set lock|Conflicting lock/i.test(message)) return busy(path, owner ? `process ${owner}` : 'another process');
  return new ServiceError('unavailable', `The audience file ${path} cannot be opened: ${message.split('\n')[0]}`, { path });
}

function busy(path: string, owner: string): ServiceError {
  return new ServiceError(
    'unavailable',
    `The audience file ${path} is in use by ${owner}. Stop it, or choose another data folder with --data.`,
    { path, inUse: true },
  );
}
