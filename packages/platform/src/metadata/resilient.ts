import { setTimeout } from 'node:timers/promises';
import { ServiceError } from '@marquee/core';

/** How long work is retried before the caller gets an error. */
const patienceMs = 30_000;
const longestDelayMs = 250;
/** Error codes for a deadlock and a lock time-out of MySQL, and Prisma's code for them. */
const lostARace = new Set<unknown>([1213, 1205, '1213', '1205', 'P2034']);
const outOfReach = new Set<unknown>([
  // Prisma: unreachable, timed out, connection closed, no connection or transaction available in time.
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH', 'EAI_AGAIN'],
  // The server shuts down or closed the connection. Then the driver's own codes: socket closed, no connection in time, pool without a connection.
  ...[1053, 1077, 1927, 45001, 45004, 45009, 45012, 45013, 45015, 45019, 45026, 45028, 45039, 45042, 45060, 45061],
]);

/**
 * Runs database work that is all or nothing. Work that lost a race against other work is run again. If the database cannot be reached, the error
 * is one that callers understand.
 *
 * @throws ServiceError `unavailable` when the database does not answer
 */
export async function resilient<T>(work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (performance.now() - begun < patienceMs && (says(error, lostARace) || poolIsBusy(error))) {
        await setTimeout(Math.random() * Math.min(longestDelayMs, 5 * 2 ** Math.min(attempt, 10)));
        continue;
      }
      if (error instanceof ServiceError) throw error;
      if (says(error, outOfReach) || says(error, lostARace))
        throw new ServiceError('unavailable', 'The database does not answer. Try again in a moment.', { cause: reason(error) });
      throw error;
    }
  }
}

/** Whether an error or one of its causes has one of the codes. For `outOfReach`, also whether it has an SQL state of broken connections (class 08). */
function says(error: unknown, codes: ReadonlySet<unknown>, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 6) return false;
  const fields = new Map<string, unknown>(Object.entries(error));
  for (const name of ['code', 'errno', 'originalCode']) if (codes.has(fields.get(name))) return true;
  const state = fields.get('sqlState') ?? fields.get('state');
  if (codes === outOfReach && typeof state === 'string' && state.startsWith('08')) return true;
  const behind = [
    error instanceof Error ? error.cause : undefined,
    ...['cause', 'meta', 'driverAdapterError'].map((name) => fields.get(name)),
  ];
  return behind.some((each) => says(each, codes, depth + 1));
}

/** Whether no connection became free in time because others are in use. The server itself works. */
function poolIsBusy(error: unknown): boolean {
  return /\(pool connections: active=[1-9]/.test(reason(error));
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
