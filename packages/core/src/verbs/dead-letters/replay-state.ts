import { z } from 'zod';
import { defineVerb } from '../../verb/index.ts';

const Tally = z.object({ replayed: z.number().int(), refused: z.number().int() });

/** The replay that is under way, however it was begun, so that it can be left and found again. */
export const replayState = defineVerb({
  name: 'deadLetters.replayState',
  kind: 'query',
  scope: 'platform',
  permission: 'dead-letters:read',
  summary: 'How far the replay under way has got.',
  input: z.object({}),
  output: z.object({ underWay: Tally.extend({ id: z.string(), startedAt: z.string() }).nullable() }),
  async run({ ports }) {
    const job = await ports.metadata.jobs.open('replay');
    // One that waits, or has not got through its first page, has said nothing yet.
    const tally = Tally.safeParse(job?.progress).data ?? { replayed: 0, refused: 0 };
    return { output: { underWay: job && { id: job.id, startedAt: new Date(job.createdAt).toISOString(), ...tally } }, audit: null };
  },
});
