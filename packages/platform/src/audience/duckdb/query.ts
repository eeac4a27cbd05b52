import {
  BIGINT,
  BOOLEAN,
  DOUBLE,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  type JS,
  LIST,
  listValue,
  VARCHAR,
} from '@duckdb/node-api';
import { ServiceError } from '@marquee/core';
import { abortError } from '../abort.ts';
import { keepInterrupting } from './interrupt.ts';

/** A value that is bound as a parameter and never becomes part of the SQL. A list is bound as one parameter. */
export type SqlValue = null | boolean | number | string | readonly string[] | readonly number[];
export type Row = Readonly<Record<string, JS>>;

/**
 * Runs one statement and reads its rows. Parameters are `$1…` in order. When the signal is aborted, the engine is interrupted and the
 * promise rejects with an AbortError. The connection stays usable.
 */
export async function query(
  connection: DuckDBConnection,
  sql: string,
  values: readonly SqlValue[] = [],
  signal?: AbortSignal,
): Promise<readonly Row[]> {
  const reader = await interruptible(connection, signal, () => connection.runAndReadAll(sql, ...bindings(values)));
  return reader.getRowObjectsJS();
}

/** Runs one statement and yields its rows in batches, as the caller asks for them. The connection is occupied until the last row. */
export async function* batches(
  connection: DuckDBConnection,
  sql: string,
  values: readonly SqlValue[],
  signal?: AbortSignal,
): AsyncGenerator<readonly Row[]> {
  const result = await interruptible(connection, signal, () => connection.stream(sql, ...bindings(values)));
  const reading = result.yieldRowObjectJs();
  while (true) {
    const next = await interruptible(connection, signal, () => reading.next());
    if (next.done) return;
    yield next.value;
  }
}

/** Runs one statement that returns no rows. */
export async function execute(
  connection: DuckDBConnection,
  sql: string,
  values: readonly SqlValue[] = [],
  signal?: AbortSignal,
): Promise<void> {
  await interruptible(connection, signal, () => connection.run(sql, ...bindings(values)));
}

/** Runs `work` on the connection. If the signal is aborted meanwhile, the engine is interrupted. */
async function interruptible<T>(connection: DuckDBConnection, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  if (!signal) return work().catch(explained);
  if (signal.aborted) throw abortError(signal);
  let release: (() => void) | undefined;
  const stop = () => {
    release = keepInterrupting(connection);
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    const result = await work();
    if (signal.aborted) throw abortError(signal);
    return result;
  } catch (error) {
    if (signal.aborted) throw abortError(signal);
    return explained(error);
  } finally {
    signal.removeEventListener('abort', stop);
    release?.();
  }
}

/** Turns the engine's refusal of a question that does not fit in its memory into a ServiceError. Other errors are thrown unchanged. */
function explained(error: unknown): never {
  if (error instanceof Error && /^Out of Memory Error/i.test(error.message))
    throw new ServiceError(
      'unavailable',
      'This is more than the memory of Marquee holds. Ask for less at once, or set DUCKDB_MEMORY higher.',
    );
  throw error;
}

/** Values and their types for the driver. The types are given explicitly, so that an empty list and a null can be bound. */
function bindings(values: readonly SqlValue[]): [DuckDBValue[], DuckDBType[]] {
  const bound = values.map(binding);
  return [bound.map((one) => one.value), bound.map((one) => one.type)];
}

function binding(value: SqlValue): { value: DuckDBValue; type: DuckDBType } {
  if (value === null) return { value, type: VARCHAR };
  switch (typeof value) {
    case 'boolean':
      return { value, type: BOOLEAN };
    case 'string':
      return { value, type: VARCHAR };
    case 'number':
      return number(value);
    case 'object':
      return list(value);
  }
}

function number(value: number): { value: DuckDBValue; type: DuckDBType } {
  if (!Number.isInteger(value)) return { value, type: DOUBLE };
  return Math.abs(value) < 2 ** 31 ? { value, type: INTEGER } : { value: BigInt(value), type: BIGINT };
}

function list(value: readonly string[] | readonly number[]): { value: DuckDBValue; type: DuckDBType } {
  const type = typeof value[0] === 'number' ? LIST(INTEGER) : LIST(VARCHAR);
  return { value: listValue([...value]), type };
}

/** Runs work in a transaction: either all of it is stored, or nothing. */
export async function inTransaction<T>(connection: DuckDBConnection, work: () => Promise<T>): Promise<T> {
  await connection.run('BEGIN TRANSACTION');
  try {
    const result = await work();
    await connection.run('COMMIT');
    return result;
  } catch (error) {
    // The engine may have ended the transaction itself. Report the first error.
    await connection.run('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
