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
export function lastCountFor({ actor }: OwnScene, segment: Segment): { count: Figure; asOf: string; at: string } | null {
  return segment.lastCount ? { ...segment.lastCount, count: figureOf(policyOf(actor), segment.lastCount.count) } : null;
}
