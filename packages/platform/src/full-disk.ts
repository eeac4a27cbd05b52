import { ServiceError } from '@marquee/core';

/** Error codes of the system, of SQLite and of Prisma. */
const codes = new Set<unknown>(['ENOSPC', 'EDQUOT', 'SQLITE_FULL']);
/** Error messages of the engines: DuckDB passes on the message of the system, SQLite has its own. */
const words = /no space left on device|disk quota exceeded|database or disk is full/i;
const named = /file "([^"]+)"/;
/** How many levels of causes of an error are searched. */
const deepest = 6;

/**
 * The error for a caller when the cause was a full disk; null for any other error. The stores undo a failed write completely, so the same call
 * works once there is room.
 */
export function fullDisk(error: unknown): ServiceError | null {
  const found = causeOf(error, 0);
  if (found === null) return null;
  const where = found.file === null ? 'where Marquee keeps its data' : `where ${found.file} is`;
  const message = `The disk is full, ${where}. Make room there, then do the same again: nothing was done by halves.`;
  return Object.assign(new ServiceError('unavailable', message, { diskFull: true }), { cause: error });
}

function causeOf(error: unknown, depth: number): { readonly file: string | null } | null {
  if (typeof error !== 'object' || error === null || depth > deepest) return null;
  const fields = new Map<string, unknown>(Object.entries(error));
  const message = error instanceof Error ? error.message : String(fields.get('message') ?? fields.get('originalMessage') ?? '');
  const isFull = ['code', 'originalCode', 'extendedCode'].some((name) => codes.has(fields.get(name))) || words.test(message);
  if (isFull) {
    const path = fields.get('path');
    return { file: typeof path === 'string' ? path : (named.exec(message)?.[1] ?? null) };
  }
  const behind = [
    error instanceof Error ? error.cause : undefined,
    ...['cause', 'meta', 'driverAdapterError'].map((name) => fields.get(name)),
  ];
  for (const each of behind) {
    const found = causeOf(each, depth + 1);
    if (found) return found;
  }
  return null;
}
