import { type Ports, recountSegments } from '@marquee/core';
import type { FastifyBaseLogger } from 'fastify';
import { z } from 'zod';
import type { JobRunner } from './embedded-worker.ts';

const hourMs = 3_600_000;
/** When most people are asleep, UTC. */
const nightHour = 3;
/** Of one organisation, after a grant changed; of all of them each night. */
const Input = z.object({ organisation: z.string().exactOptional() });

/** Counting segments again, as a job: cut off, it goes on with those that are still due. */
export function defineRecounting(runner: Pick<JobRunner, 'define'>, ports: Ports, logger: FastifyBaseLogger): void {
  runner.define('recount', {
    run: async ({ input }, { signal, save }) => {
      const done = await recountSegments(ports, { ...Input.parse(input), signal, onProgress: save });
      logger.info(done, 'Segments were counted again');
      return done;
    },
  });
}

/** Has segments counted again this night, whichever instance says so first; false where one has. */
export async function recountTonight({ metadata, clock }: Pick<Ports, 'metadata' | 'clock'>): Promise<boolean> {
  const now = clock.now();
  const night = new Date(now - nightHour * hourMs).toISOString().slice(0, 10);
  const job = { kind: 'recount', subject: `night ${night}`, input: {}, progress: null, dueAt: now, createdAt: now } as const;
  // The night is its id: there is one of it among all instances, for ever.
  return metadata.jobs.add({ ...job, id: `rec_night_${night}` });
}

/** Recounts each night from now on, until it is stopped. */
export function startRecounting(ports: Ports, logger: FastifyBaseLogger): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  const once = () => {
    running = recountTonight(ports).catch((error: unknown) => logger.error({ err: error }, 'Segments could not be counted again'));
  };
  const timer = setInterval(once, hourMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
