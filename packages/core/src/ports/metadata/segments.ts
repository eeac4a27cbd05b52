import type { Segment, SegmentVersion } from '../../records/index.ts';

/** A segment that refers to another. */
export interface SegmentUse {
  readonly refersTo: string;
  readonly id: string;
  readonly name: string;
}

/** The segments of organisations, with their versions. */
export interface Segments {
  /** Segments of one organisation, newest change first. */
  list(organisationId: string, filter: { readonly archived: boolean }): Promise<readonly Segment[]>;
  /** Null when there is none with that id in that organisation. */
  find(organisationId: string, id: string): Promise<Segment | null>;
  insert(segment: Segment): Promise<void>;
  /** Name, archived, last count. `expectedRevision` guards against two tabs: throws `conflict` when it is no longer so. */
  update(segment: Segment, expectedRevision: number): Promise<void>;
  versions(segmentId: string): Promise<readonly SegmentVersion[]>;
  version(segmentId: string, version: number): Promise<SegmentVersion | null>;
  /** The latest version of each of these, in one question. */
  latest(segments: readonly Pick<Segment, 'id' | 'latestVersion'>[]): Promise<readonly SegmentVersion[]>;
  insertVersion(version: SegmentVersion): Promise<void>;
  /** The organisation's other living segments whose latest version refers to one of these, by name. */
  usedBy(organisationId: string, segmentIds: readonly string[]): Promise<readonly SegmentUse[]>;
}
