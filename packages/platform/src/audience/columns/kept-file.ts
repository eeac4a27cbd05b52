import { bytesOf, type VersionedColumns } from '../duckdb/columns/read-columns.ts';
import type { DuckdbDatabase } from '../duckdb/connection.ts';
import { query } from '../duckdb/query.ts';
import { toNumber } from '../duckdb/rows.ts';
import { storeMark } from '../duckdb/store-mark.ts';
import { type ColumnsSource, readColumnsFile, removeColumnsFile, writeColumnsFile } from './file.ts';

/** The file in which columns wait for the next start. */
export interface KeptFile {
  /** The columns of the data as it is now; null, and no file any more, if it has others. */
  read(memory: number, signal: AbortSignal): Promise<VersionedColumns | null>;
  /** Keeps columns, unless the data has changed since. */
  write(made: VersionedColumns, signal: AbortSignal): Promise<void>;
  /** Resolves once nothing is kept, nor being written. */
  remove(): Promise<void>;
}

/** Nothing is kept: columns of a store in memory. */
const noFile: KeptFile = { read: async () => null, write: async () => undefined, remove: async () => undefined };

export function keptFile(path: string | undefined, database: DuckdbDatabase): KeptFile {
  if (path === undefined) return noFile;
  let writing = { stop: new AbortController(), ended: Promise.resolve() };
  const remove = async () => {
    writing.stop.abort();
    await writing.ended;
    await removeColumnsFile(path);
  };
  return {
    remove,
    async read(memory, signal) {
      const source = await sourceNow(database);
      const columns = bytesOf(source) > memory ? null : await readColumnsFile(path, source, signal);
      if (columns) return { dataVersion: source.dataVersion, columns };
      await remove();
      return null;
    },
    async write({ dataVersion, columns }, signal) {
      const source = await sourceNow(database);
      if (source.dataVersion !== dataVersion) return;
      const stop = new AbortController();
      const written = writeColumnsFile(path, source, columns, AbortSignal.any([signal, stop.signal]));
      writing = { stop, ended: written.catch(() => undefined) };
      try {
        await written;
      } catch (error) {
        if (!stop.signal.aborted) throw error;
      }
    },
  };
}

async function sourceNow(database: DuckdbDatabase): Promise<ColumnsSource> {
  const mark = await storeMark(database);
  const [row] = await database.readQuick((connection) => query(connection, 'SELECT data_version, moviegoers, visits FROM audience_state'));
  return {
    ...{ mark, dataVersion: String(toNumber(row?.data_version)) },
    ...{ moviegoers: toNumber(row?.moviegoers), visits: toNumber(row?.visits) },
  };
}
