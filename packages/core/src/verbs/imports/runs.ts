import { z } from 'zod';
import { GivenText } from '../../given-text.ts';
import { FeedRun, type ImportJob } from '../../records/index.ts';
import { defineVerb, type PlatformScene } from '../../verb/index.ts';

const cursor = /^(\d{1,15}) (\S{1,64})$/;

/** What one job, or the pushes of one hour, took of an exhibitor. */
const Run = FeedRun.pick({ job: true, how: true, file: true, rows: true, members: true, transactions: true }).extend({
  by: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  error: z.string().nullable(),
  deadLetters: z.array(z.object({ reason: z.string(), count: z.number().int() })),
  /** How long it took; null of one under way, and of pushes. */
  seconds: z.number().nullable(),
  /** What was on record of all exhibitors when it was done; null of what is no import. */
  onRecord: z.object({ moviegoers: z.number().int(), visits: z.number().int() }).nullable(),
  /** How far the whole job has got: of the exhibitors that it takes rows of. */
  underWay: z
    .object({
      phase: z.enum(['catalogue', 'reading', 'folding', 'done', 'replaying']),
      /** Of what is to be read, from 0 to 1; null where that is not known. */
      part: z.number().nullable(),
      rowsPerSecond: z.number().nullable(),
      secondsLeft: z.number().nullable(),
    })
    .nullable(),
});

/** Imports, uploads, pushes and replays that took rows of an exhibitor, newest first, a page at a time. */
export const runs = defineVerb({
  name: 'imports.runs',
  kind: 'query',
  scope: 'platform',
  permission: 'imports:read',
  summary: 'Imports, uploads, pushes and replays that took rows of an exhibitor, newest first.',
  input: z.object({
    exhibitor: GivenText,
    /** The `next` of the page before. */
    after: z.string().regex(cursor, 'This is no end of a page.').optional(),
    limit: z.number().int().min(1).max(50).default(10),
  }),
  output: z.object({
    runs: z.array(Run),
    /** What to ask the next page with; null at the end. */
    next: z.string().nullable(),
  }),
  async run(scene, { exhibitor, after, limit }) {
    const { feedRuns, people } = scene.ports.metadata;
    const [, startedAt = '', job = ''] = cursor.exec(after ?? '') ?? [];
    const place = job === '' ? {} : { after: { startedAt: Number(startedAt), job } };
    const found = await feedRuns.page({ exhibitor, ...place, limit: limit + 1 });
    const page = found.slice(0, limit);
    const names = await people.names(page.flatMap(({ by }) => by ?? []));
    const told = await Promise.all(page.map((run) => runAsTold(scene, run, names)));
    const last = page.at(-1);
    return { output: { runs: told, next: found.length > limit && last ? `${last.startedAt} ${last.job}` : null }, audit: null };
  },
});

async function runAsTold({ ports }: PlatformScene, run: FeedRun, names: ReadonlyMap<string, string>): Promise<z.input<typeof Run>> {
  const { job: id, how, file, rows, members, transactions, by, refused, startedAt, lastAt } = run;
  const job = how === 'push' ? null : await ports.metadata.jobs.find(id);
  const told = {
    ...{ job: id, how, file, rows, members, transactions },
    by: by === null ? null : { id: by, name: names.get(by) ?? null },
    deadLetters: Object.entries(refused)
      .map(([reason, count]) => ({ reason, count }))
      .sort((one, other) => other.count - one.count || (one.reason < other.reason ? -1 : 1)),
    startedAt: iso(startedAt),
    error: job?.error ?? null,
  };
  // Pushes are no jobs: each is done when it is answered.
  if (!job) return { ...told, endedAt: iso(lastAt), state: 'done', seconds: null, onRecord: null, underWay: null };
  const imported = job.kind === 'import' ? await ports.importer.status(id) : null;
  if (job.state === 'running' || job.state === 'waiting')
    return { ...told, endedAt: null, state: 'running', seconds: null, onRecord: null, underWay: imported ? farOf(imported) : replaying };
  const endedAt = job.endedAt ?? lastAt;
  const summary = imported?.summary ?? null;
  return {
    ...told,
    endedAt: iso(endedAt),
    state: job.state,
    // An import that was interrupted took as long as it was at work.
    seconds: summary?.seconds ?? (endedAt - startedAt) / 1000,
    onRecord: summary && { moviegoers: summary.moviegoers, visits: summary.visits },
    underWay: null,
  };
}

type UnderWay = NonNullable<z.input<typeof Run>['underWay']>;
/** How many letters there are to replay is not counted beforehand. */
const replaying: UnderWay = { phase: 'replaying', part: null, rowsPerSecond: null, secondsLeft: null };

function farOf({ phase, bytesRead, bytesTotal, rowsPerSecond, secondsLeft }: ImportJob): UnderWay {
  return { phase, part: bytesTotal > 0 ? Math.min(1, bytesRead / bytesTotal) : null, rowsPerSecond, secondsLeft };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
