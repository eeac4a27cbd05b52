import { z } from 'zod';
import { type AudienceScope, scopeText } from '../../access/index.ts';
import type { Noise } from '../../ports/index.ts';
import { type Figure, Figure as FigureSchema, figureOf, policyOf } from '../../privacy/index.ts';
import { type Segment, type SegmentCount, segmentVisibilities } from '../../records/index.ts';
import type { OwnScene } from '../../verb/index.ts';

export const Visibility = z.enum(segmentVisibilities);

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

/** A short name of whose moviegoers are counted, and who of them is told apart, to tell whether two counts are of the same. */
export function scopeName({ key }: Noise, scope: AudienceScope): string {
  // A condition on somebody who is not told apart matches nobody. Where everybody is, the name is that of counts of before this was in it.
  const apart = scope.apart === 'all' ? '' : ` apart ${scope.apart.join(',')}`;
  return key(`scope ${scopeText(scope)}${apart}`);
}

/** A count of the history as this actor may see it: the same figure as the last count of that day was. Null where others were counted. */
export function countFor({ actor, ports, scope }: OwnScene, { segmentId, asOf, count, key, scope: of }: SegmentCount): Figure | null {
  if (of !== scopeName(ports.noise, scope)) return null;
  return figureOf(policyOf(actor, ports.noise), { count, key: key ?? ports.noise.key(`${segmentId} ${asOf}`) });
}

/** The last count as this actor may see it: of whom it may count now. */
export function lastCountFor({ actor, ports, scope }: OwnScene, segment: Segment): { count: Figure; asOf: string; at: string } | null {
  // Whoever is granted more, or no longer granted what was counted, sees what is counted next.
  if (!segment.lastCount || segment.lastCount.scope !== scopeName(ports.noise, scope)) return null;
  const { asOf, at, count, key } = segment.lastCount;
  // Counts of before figures had keys are drawn by when they were made.
  return { count: figureOf(policyOf(actor, ports.noise), { count, key: key ?? ports.noise.key(`${segment.id} ${at}`) }), asOf, at };
}
