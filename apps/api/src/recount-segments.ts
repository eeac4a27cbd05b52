import { type Ports, recountSegments } from '@marquee/core';
import type { FastifyBaseLogger } from 'fastify';

const hourMs = 3_600_000;
/** When most people are asleep, UTC. */
const nightHour = 3;
const lastDone = 'segments.recounted';

/** Counts segments again once a night; null where it is not night yet, or this one's was done. */
export async function recountNightly(ports: Ports): Promise<{ readonly counted: number; readonly left: number } | null> {
  const { settings } = ports.metadata;
  const night = new Date(ports.clock.now() - nightHour * hourMs).toISOString().slice(0, 10);
  if ((await settings.get(lastDone)) === night) return null;
  await settings.set(lastDone, night);
  return recountSegments(ports);
}

/** Recounts each night from now on, until it is stopped. */
export function startRecounting(ports: Ports, logger: FastifyBaseLogger): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const once = () => {
    running = recountNightly(ports).then(
      (done) => {
        if (done) logger.info(done, 'Segments were counted again');
      },
      (error: unknown) => logger.error({ err: error }, 'Segments could not be counted again'),
    );
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
