import { type Rebuilder, RebuildJob, ServiceError } from '@marquee/core';
import { z } from 'zod';

const Removed = z.object({ removed: z.array(z.string()) });
const Refused = z.object({ error: z.object({ code: z.string(), message: z.string() }) });
const timeoutMs = 30_000;

export interface WorkerAddress {
  readonly url: string;
  readonly token: string;
}

/** Starts and follows rebuilds over HTTP in an ingest worker, which owns the index. */
export function createWorkerRebuilder(address: WorkerAddress | undefined): Rebuilder {
  const ask = async <T>(method: string, path: string, schema: z.ZodType<T>): Promise<T> => {
    if (!address) throw new ServiceError('unavailable', 'No ingest worker is named for this. Set WORKER_URL and WORKER_TOKEN.');
    let response: Response;
    try {
      response = await fetch(new URL(path, address.url), {
        method,
        headers: { authorization: `Bearer ${address.token}` },
        signal: AbortSignal.timeout(timeoutMs),
      });
    } catch {
      throw new ServiceError('unavailable', 'No ingest worker answers. Check that one runs and that WORKER_URL leads to it.');
    }
    const body: unknown = await response.json().catch(() => null);
    if (response.ok) return schema.parse(body);
    const { data } = Refused.safeParse(body);
    throw new ServiceError(
      data?.error.code === 'conflict' ? 'conflict' : 'unavailable',
      data?.error.message ?? `The ingest worker answered with ${response.status}.`,
    );
  };
  return {
    start: ({ accept }) => ask('POST', `/rebuild?accept=${accept}`, RebuildJob),
    latest: () => ask('GET', '/rebuild', RebuildJob.nullable()),
    cancel: () => ask('DELETE', '/rebuild', RebuildJob),
    removeOld: async () => (await ask('DELETE', '/rebuild/old', Removed)).removed,
  };
}
