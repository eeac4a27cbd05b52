import { chmod, mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { ServiceError } from '@marquee/core';
import { type OwnConnection, OwnConnections } from './own-connections.ts';
import { ConnectionPool } from './pool.ts';
import { copyInto, replaceBy, rewriteDue } from './rewrite.ts';
import { bringForward } from './tables/bring-forward.ts';

export interface DuckdbOptions {
  /** What the engine may hold in memory, such as `1GB`; beyond it, it works on disk. */
  readonly memoryLimit?: string;
  readonly threads?: number;
  /** Connections that questions share; 2 unless told: with one for status and one for the writer they fill the runtime's four threads. */
  readonly readers?: number;
}

/** One DuckDB file, opened once. Questions borrow a connection; a writer asks for one of its own and closes it itself. */
export interface DuckdbDatabase {
  readonly path: string;
  /** Lends a connection for one question. Waiting ends with the signal. */
  read<T>(signal: AbortSignal | undefined, work: (connection: DuckDBConnection) => Promise<T>): Promise<T>;
  /** For what takes no time to answer and must not wait behind what does, such as the store's status. */
  readQuick<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T>;
  /** A connection of one's own, outside the pool. */
  connect(): Promise<OwnConnection>;
  /**
   * Writes the file anew with what it holds and nothing of what was deleted from it, log included. Questions go on meanwhile; own
   * connections are waited for, so nobody may have one open and wait for this.
   */
  rewrite(): Promise<void>;
  close(): Promise<void>;
}

const openPaths = new Set<string>();

/**
 * Opens (or makes) the file and brings its tables up to date. `:memory:` is a database that lives as long as it is open.
 *
 * @throws ServiceError `unavailable` when this or another process has the file open: one process owns a data folder.
 */
export async function openDuckdb(path: string, options: DuckdbOptions = {}): Promise<DuckdbDatabase> {
  const inMemory = path === ':memory:';
  const key = inMemory ? path : resolve(path);
  // The engine would open a file twice in one process and weaken its own lock.
  if (!inMemory && openPaths.has(key)) throw busy(key, 'this process');
  if (!inMemory) requireUsablePath(key);
  if (!inMemory) await mkdir(dirname(key), { recursive: true });
  const open = () => DuckDBInstance.create(inMemory ? undefined : key, settings(options));
  let instance = await open().catch((error: unknown) => {
    throw explained(key, error);
  });
  if (!inMemory) openPaths.add(key);
  // Whoever may look into the folder may not read what everybody saw.
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

  /** What is written anew is the file; memory that was freed is nobody's to read. */
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
  // It failed before, for want of room perhaps: the file serves as it is until it works.
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
 * The engine takes what follows a question mark in a path for the parameters of an address, and would put its log elsewhere. It looks up what a
 * path really is first, so that no link and no folder that is open leads around that.
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
    // The engine needs nothing from outside, and never fetches an extension on its own.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    // What is free goes back to the system by itself, and not only once somebody asks for more.
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
