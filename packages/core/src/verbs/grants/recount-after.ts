import type { Jobs } from '../../ports/index.ts';
import type { Ports } from '../../verb/index.ts';

interface Parts extends Pick<Ports, 'clock' | 'ids'> {
  readonly metadata: { readonly jobs: Pick<Jobs, 'add'> };
}

/** Has the segments of an organisation counted again: at once, and at each of these instants (ISO) on which what it may count changes by itself. */
export async function recountAfter(
  { metadata, clock, ids }: Parts,
  organisation: string,
  ...changes: readonly (string | null)[]
): Promise<void> {
  const now = clock.now();
  const later = changes.flatMap((at) => (at !== null && Date.parse(at) > now ? [Date.parse(at)] : []));
  for (const dueAt of [now, ...later]) {
    const subject = dueAt === now ? organisation : `${organisation} ${new Date(dueAt).toISOString()}`;
    const job = { id: ids.next('rec'), kind: 'recount', subject, input: { organisation }, progress: null, dueAt, createdAt: now } as const;
    await metadata.jobs.add(job, { once: true });
  }
}
