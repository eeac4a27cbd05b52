import type { Importer } from '@marquee/core';
import { z } from 'zod';
import { defineAsked } from '../jobs/asked-job.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { ImporterPorts } from './ports.ts';
import { replayDeadLetters } from './replay.ts';

type Query = Parameters<Importer['replayDeadLetters']>[0];
const Query: z.ZodType<Query> = z.object({
  reason: z.string().exactOptional(),
  exhibitor: z.string().exactOptional(),
  ids: z.array(z.string()).exactOptional(),
});

/**
 * Replaying dead letters, as a job: cut off, it goes on with the letters that are left.
 *
 * @returns what replays, and waits for what came of it
 */
export function defineReplay(ports: ImporterPorts, runner: JobRunner): Importer['replayDeadLetters'] {
  return defineAsked(runner, 'replay', { input: Query, run: (query, _job, work) => replayDeadLetters(query, ports, work) });
}
