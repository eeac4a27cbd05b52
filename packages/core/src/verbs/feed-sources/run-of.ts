import { z } from 'zod';
import type { Clock, Ids, MetadataStore } from '../../ports/index.ts';
import { type FeedSource, ImportProgress, type Job, nothingRead } from '../../records/index.ts';

/** How many runs of a source stay on record: those that went well, and the others, which somebody may look for. */
const kept = { done: 20, others: 500 };
const subjectOf = (source: string) => `source/${source}`;

export const SourceRun = z.object({
  id: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  beganAt: z.string(),
  endedAt: z.string().nullable(),
  rows: z.number().int(),
  /** Of them, how many were refused; null until it is done. */
  deadLetters: z.number().int().nullable(),
  error: z.string().nullable(),
});
type SourceRun = z.infer<typeof SourceRun>;

/** The newest run of a source; null while it has never run. */
export async function lastRunOf(jobs: MetadataStore['jobs'], source: string): Promise<SourceRun | null> {
  const [job] = await jobs.recent('import', subjectOf(source), 1);
  return job ? runOf(job) : null;
}

function runOf({ id, state, createdAt, endedAt, progress, error }: Job): SourceRun {
  const { rows, summary } = ImportProgress.parse(progress);
  return {
    ...{ id, state, rows, error },
    beganAt: new Date(createdAt).toISOString(),
    endedAt: endedAt === null ? null : new Date(endedAt).toISOString(),
    deadLetters: summary?.deadLetters.reduce((sum, { count }) => sum + count, 0) ?? null,
  };
}

/** Whether a run has not ended. */
export function isUnderWay(run: SourceRun | null): boolean {
  return run?.state === 'waiting' || run?.state === 'running';
}

/**
 * Adds the import of a source to the jobs, unless one of it waits already; its id. Of earlier runs the newest stay.
 *
 * @param by who began it, as the audit log names them; null where it was due
 */
export async function beginRun(
  { metadata, clock, ids }: { readonly metadata: Pick<MetadataStore, 'jobs'>; readonly clock: Clock; readonly ids: Ids },
  { id: source, name }: FeedSource,
  by: string | null,
): Promise<string | null> {
  const [subject, now, id] = [subjectOf(source), clock.now(), ids.next('imp')];
  const input = { folder: name, source, dryRun: false, ...(by === null ? {} : { begun: { by } }) };
  const added = await metadata.jobs.add(
    { id, kind: 'import', subject, input, progress: nothingRead, dueAt: now, createdAt: now },
    { once: true },
  );
  if (!added) return null;
  const ended = (await metadata.jobs.recent('import', subject, 1_000)).filter(({ endedAt }) => endedAt !== null);
  const old = [
    ...ended.filter(({ state }) => state === 'done').slice(kept.done),
    ...ended.filter(({ state }) => state !== 'done').slice(kept.others),
  ];
  if (old.length > 0) await metadata.jobs.remove(old.map((job) => job.id));
  return id;
}
