import { type Importer, ServiceError } from '@marquee/core';
import { z } from 'zod';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { ImporterPorts } from './ports.ts';
import { replayDeadLetters } from './replay.ts';

const Query = z.object({ reason: z.string().optional() });
const Tally = z.object({ replayed: z.number().int(), refused: z.number().int() });

/**
 * Replaying dead letters, as a job: cut off, it goes on at the next start with the letters that are left.
 *
 * @returns what replays, and waits for what came of it
 */
export function defineReplay(ports: ImporterPorts, runner: JobRunner): Importer['replayDeadLetters'] {
  /** What one was refused with, as it was thrown, for who asked. */
  const thrown = new Map<string, unknown>();
  runner.define('replay', {
    run: async ({ id, input }) => {
      const { reason } = Query.parse(input);
      try {
        return await replayDeadLetters(reason === undefined ? {} : { reason }, ports);
      } catch (error) {
        thrown.set(id, error);
        throw error;
      }
    },
  });
  return async (query) => {
    const id = (await runner.add({ kind: 'replay', subject: query.reason ?? '', input: query, progress: null })) ?? '';
    const job = await runner.ended(id);
    const error = thrown.get(id) ?? job?.error ?? null;
    thrown.delete(id);
    if (job?.state === 'done') return Tally.parse(job.progress);
    if (error instanceof Error) throw error;
    throw new ServiceError('unavailable', error === null ? 'The replay was cut off. It goes on at the next start.' : String(error));
  };
}
