import { z } from 'zod';
import { type Figure, Figure as FigureSchema, figureOf, policyOf } from '../../privacy/index.ts';
import type { Segment } from '../../records/index.ts';
import type { OwnScene } from '../../verb/index.ts';

/** What every change of a segment returns: enough to base the next change on. */
export const SegmentHead = z.object({
  id: z.string(),
  name: z.string(),
  archived: z.boolean(),
  latestVersion: z.number().int(),
  revision: z.number().int(),
  changedAt: z.string(),
});
export type SegmentHead = z.infer<typeof SegmentHead>;

export function headOf({ id, name, archived, latestVersion, revision, changedAt }: Segment): SegmentHead {
  return { id, name, archived, latestVersion, revision, changedAt };
}

/** The segment as the next change leaves it. */
export function changed({ ports, actor }: OwnScene, segment: Segment, change: Partial<Segment>): Segment {
  return {
    ...segment,
    ...change,
    revision: segment.revision + 1,
    changedAt: new Date(ports.clock.now()).toISOString(),
    changedBy: actor.personId,
  };
}

export const LastCount = z.object({ count: FigureSchema, asOf: z.string(), at: z.string() }).nullable();

/** The last count as this actor may see it. */
export function lastCountFor({ actor, ports }: OwnScene, segment: Segment): { count: Figure; asOf: string; at: string } | null {
  if (!segment.lastCount) return null;
  const { asOf, at, count, key } = segment.lastCount;
  // Counts of before figures had keys are drawn by when they were made.
  return { count: figureOf(policyOf(actor, ports.noise), { count, key: key ?? ports.noise.key(`${segment.id} ${at}`) }), asOf, at };
}
