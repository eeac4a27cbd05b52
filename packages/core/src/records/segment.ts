import { z } from 'zod';

/** Whom a segment is there for: everybody of the organisation, or whoever made it. */
export const segmentVisibilities = ['organisation', 'private'] as const;

/** A saved, versioned definition. Versions are immutable; the segment carries what may change. */
export const Segment = z.object({
  id: z.string(),
  organisationId: z.string(),
  name: z.string().min(1).max(120),
  archived: z.boolean(),
  visibility: z.enum(segmentVisibilities),
  /** Words to find it by, as they were given, in order. */
  tags: z.array(z.string()),
  latestVersion: z.number().int().min(1),
  /** Grows by one with every change of the segment: what a save says it was based on. */
  revision: z.number().int().min(1),
  createdAt: z.string(),
  createdBy: z.string(),
  changedAt: z.string(),
  changedBy: z.string(),
  /**
   * The exact count of the last preview of the latest version, the key that its noise is drawn by (null of a count that was made before there were
   * any), its as-of date and when, and a short name of whose moviegoers were counted (null of one that was made before there was any): it is
   told while the organisation counts the same. For the list, after the privacy rules.
   */
  lastCount: z
    .object({ count: z.number().int(), key: z.string().nullable(), asOf: z.string(), at: z.string(), scope: z.string().nullable() })
    .nullable(),
});
export type Segment = z.infer<typeof Segment>;

export const SegmentVersion = z.object({
  segmentId: z.string(),
  version: z.number().int().min(1),
  /** The definition as it was written, checked: the order of its conditions is the author's. */
  definition: z.unknown(),
  note: z.string().max(500),
  author: z.string(),
  authorName: z.string(),
  createdAt: z.string(),
});
export type SegmentVersion = z.infer<typeof SegmentVersion>;

/** What a version of a segment counted as of a day: exact, with the key of its noise and a name of whose moviegoers they were, as a last count is kept. */
export interface SegmentCount {
  readonly segmentId: string;
  readonly asOf: string;
  readonly version: number;
  readonly count: number;
  readonly key: string | null;
  readonly scope: string | null;
}
