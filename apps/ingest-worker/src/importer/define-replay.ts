import type { Importer } from '@marquee/core';
import { z } from 'zod';
import { defineAsked } from '../jobs/asked-job.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import { feedRunNotes } from './feed-run-notes.ts';
import type { ImporterPorts } from './ports.ts';
import { replayDeadLetters } from './replay.ts';

type Query = Parameters<Importer['replayDeadLetters']>[0];
const Query: z.ZodType<Query> = z.object({
  reason: z.string().exactOptional(),
  exhibitor: z.string().exactOptional(),
  ids: z.array(z.string()).exactOptional(),
});
const AskedFor = z.object({ query: Query, by: z.string().nullable() });

/**
 * Replaying dead letters, as a job: cut off, it goes on with the letters that are left.
 *
 * @returns what replays, and waits for what came of it
 */
export function defineReplay(ports: ImporterPorts, runner: JobRunner): Importer['replayDeadLetters'] {
  const { metadata, clock } = ports;
  const ask = defineAsked(runner, 'replay', {
    input: AskedFor,
    run: ({ query, by }, { id, createdAt }, work) => {
      const noted = { job: id, how: 'replay', by, file: null, startedAt: createdAt } as const;
      return replayDeadLetters(
        query,
        ports,
        work,
        feedRunNotes(metadata.feedRuns, noted, () => clock.now()),
      );
    },
    kept: true,
  });
  return (query, by) => ask({ query, by: by ?? null });
}
